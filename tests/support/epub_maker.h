#pragma once
// Small books for tests.

#include "support/zip_maker.h"

#include <QString>

struct EpubMaker {
    QByteArray metadata = "<dc:title>A small book</dc:title><dc:language>en</dc:language>";
    QByteArray spineAttributes;
    std::vector<ZipPart> chapters; ///< "one.xhtml" and its <body>'s content
    QByteArray nav;                ///< content of its <body>; empty = no navigation document
    QByteArray ncx;                ///< content of <ncx>; empty = none
    QByteArray items;              ///< further <item>s
    QByteArray itemrefs;           ///< further <itemref>s
    std::vector<ZipPart> parts;    ///< further parts, with their whole name

    static QByteArray page(const QByteArray &body)
    {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n"
               "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">"
               "<head><title/><script/></head><body>" +
               body + "</body></html>";
    }

    static ZipPart container()
    {
        return {"META-INF/container.xml",
                "<?xml version=\"1.0\"?><container xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">"
                "<rootfiles><rootfile full-path=\"OEBPS/book.opf\" media-type=\"application/oebps-package+xml\"/>"
                "</rootfiles></container>"};
    }

    [[nodiscard]] QByteArray package() const
    {
        QByteArray manifest;
        QByteArray spine;
        for (const ZipPart &chapter : chapters) {
            const QByteArray id = "c" + QByteArray::number(manifest.count("<item "));
            manifest += "<item id=\"" + id + "\" href=\"" + chapter.name + "\" media-type=\"application/xhtml+xml\"/>";
            spine += "<itemref idref=\"" + id + "\"/>";
        }
        if (!nav.isEmpty())
            manifest += "<item id=\"nav\" href=\"nav.xhtml\" properties=\"nav\" media-type=\"application/xhtml+xml\"/>";
        if (!ncx.isEmpty())
            manifest += "<item id=\"ncx\" href=\"toc.ncx\" media-type=\"application/x-dtbncx+xml\"/>";
        return "<?xml version=\"1.0\"?><package xmlns=\"http://www.idpf.org/2007/opf\" unique-identifier=\"uid\">"
               "<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
               metadata + "</metadata><manifest>" + manifest + items + "</manifest><spine " + spineAttributes + ">" +
               spine + itemrefs + "</spine></package>";
    }

    [[nodiscard]] std::vector<ZipPart> archive() const
    {
        std::vector<ZipPart> all = {
            {"mimetype", "application/epub+zip", true}, container(), {"OEBPS/book.opf", package()}};
        for (const ZipPart &chapter : chapters)
            all.push_back({"OEBPS/" + chapter.name, page(chapter.bytes)});
        if (!nav.isEmpty())
            all.push_back({"OEBPS/nav.xhtml", page(nav)});
        if (!ncx.isEmpty())
            all.push_back(
                {"OEBPS/toc.ncx", "<?xml version=\"1.0\"?><!DOCTYPE ncx PUBLIC \"-//NISO//DTD ncx 2005-1//EN\" "
                                  "\"http://www.daisy.org/z3986/2005/ncx-2005-1.dtd\"><ncx>" +
                                      ncx + "</ncx>"});
        all.insert(all.end(), parts.begin(), parts.end());
        return all;
    }

    [[nodiscard]] QByteArray bytes() const { return zipOf(archive()); }
};
