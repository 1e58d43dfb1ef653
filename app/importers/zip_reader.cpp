#include "importers/zip_reader.h"

#include "importers/zip_sweep.h"

#include <algorithm>

namespace {

using namespace Qt::Literals::StringLiterals;

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

QString cleanZipName(const QString &name)
{
    QStringList path;
    QString slashed = name;
    slashed.replace(u'\\', u'/');
    for (const QString &step : slashed.split(u'/', Qt::SkipEmptyParts)) {
        if (step == u".")
            continue;
        if (step != u"..")
            path.append(step);
        else if (path.isEmpty())
            return {};
        else
            path.removeLast();
    }
    return path.join(u'/');
}

Result<ZipReader> ZipReader::open(const QByteArray &bytes, const ZipLimits &limits)
{
    ZipReader reader;
    reader.m_archive = bytes;
    reader.m_limits = limits;
    if (const auto swept = ZipSweep(reader).readAll(); !swept)
        return tl::unexpected<Error>(swept.error());
    if (reader.m_names.isEmpty())
        return fail(Error::Kind::Malformed, {},
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "its archive can’t be opened")));
    if (std::ranges::all_of(reader.m_parts, &Part::isEncrypted))
        return fail(Error::Kind::Protected, {}, QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "encrypted archive")));
    return reader;
}

void ZipReader::add(const QString &name, Part part)
{
    if (const auto known = m_exact.constFind(name);
        known != m_exact.cend()) { // as unpacking would: the last one counts
        m_parts[size_t(*known)] = std::move(part);
        return;
    }
    const qsizetype index = m_names.size();
    m_names.append(name);
    m_parts.push_back(std::move(part));
    m_exact.insert(name, index);
    const QString key = folded(name);
    if (!m_folded.contains(key))
        m_folded.insert(key, index);
}

qsizetype ZipReader::find(const QString &name) const
{
    const QString clean = cleanZipName(name);
    if (clean.isEmpty())
        return -1;
    const auto exact = m_exact.constFind(clean);
    return exact != m_exact.cend() ? *exact : m_folded.value(folded(clean), -1);
}

QString ZipReader::storedName(const QString &name) const
{
    const qsizetype index = find(name);
    return index < 0 ? QString() : m_names[index];
}

Result<QByteArray> ZipReader::read(const QString &name) const
{
    const qsizetype index = find(name);
    if (index < 0)
        return fail(Error::Kind::NotFound, name);
    const Part &part = m_parts[size_t(index)];
    if (part.isEncrypted)
        return fail(Error::Kind::Protected, name,
                    QStringLiteral(QT_TRANSLATE_NOOP("ErrorDetail", "encrypted archive")));
    if (part.isKept)
        return part.bytes;
    auto bytes = ZipSweep::readOne(m_archive, part.position, m_limits.part);
    if (!bytes)
        bytes.error().subject = name;
    return bytes;
}
