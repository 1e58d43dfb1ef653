<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AnnotationMenu</name>
    <message numerus="yes">
        <source>Export the %n Filtered Highlights…</source>
        <translation>
            <numerusform>Export the %n Filtered Highlight…</numerusform>
            <numerusform>Export the %n Filtered Highlights…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message numerus="yes">
        <source>%1 of %n highlight(s)</source>
        <translation>
            <numerusform>%1 of %n highlight</numerusform>
            <numerusform>%1 of %n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>Reading time in the line under an article&apos;s title</extracomment>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message numerus="yes">
        <source>%n deleted articles</source>
        <translation>
            <numerusform>%n deleted article</numerusform>
            <numerusform>%n deleted articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n word</numerusform>
            <numerusform>%n words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands %n time(s) in this article: say which one with --nth.</source>
        <translation>
            <numerusform>“%1” stands %n time in this article: say which one with --nth.</numerusform>
            <numerusform>“%1” stands %n times in this article: say which one with --nth.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>%n article restored.</numerusform>
            <numerusform>%n articles restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message numerus="yes">
        <source>The beginning, from %1 of %n articles</source>
        <translation>
            <numerusform>The beginning, from %1 of %n article</numerusform>
            <numerusform>The beginning, from %1 of %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportScopeBox</name>
    <message numerus="yes">
        <source>&amp;The %n chosen articles</source>
        <translation>
            <numerusform>&amp;The %n chosen article</numerusform>
            <numerusform>&amp;The %n chosen articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n highlights of the &amp;filter</source>
        <translation>
            <numerusform>The %n highlight of the &amp;filter</numerusform>
            <numerusform>The %n highlights of the &amp;filter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message numerus="yes">
        <source>%1, %n highlight(s)</source>
        <translation>
            <numerusform>%1, %n highlight</numerusform>
            <numerusform>%1, %n highlights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were already there</source>
        <translation>
            <numerusform>%n was already there</numerusform>
            <numerusform>%n were already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be imported</source>
        <translation>
            <numerusform>%n could not be imported</numerusform>
            <numerusform>%n could not be imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are newer versions</source>
        <translation>
            <numerusform>%n is a newer version</numerusform>
            <numerusform>%n are newer versions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n lost</numerusform>
            <numerusform>%n lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n highlights deleted.</source>
        <translation>
            <numerusform>%n highlight deleted.</numerusform>
            <numerusform>%n highlights deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message numerus="yes">
        <source>%n more protected files wait.</source>
        <translation>
            <numerusform>%n more protected file waits.</numerusform>
            <numerusform>%n more protected files wait.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n letter</numerusform>
            <numerusform>%n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n highlight</numerusform>
            <numerusform>%n highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoOffers</name>
    <message numerus="yes">
        <source>%n articles deleted.</source>
        <translation>
            <numerusform>%n article deleted.</numerusform>
            <numerusform>%n articles deleted.</numerusform>
        </translation>
    </message>
</context>
</TS>
