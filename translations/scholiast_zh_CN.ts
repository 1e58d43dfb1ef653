<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import Files…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>导入文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;New Article from Clipboard</source>
        <translation>从剪贴板新建文章(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Export &amp;All Articles…</source>
        <translation>导出所有文章(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close Article</source>
        <translation>关闭文章(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reopen Last Article</source>
        <translation>重新打开上一篇文章(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Delete Article</source>
        <translation>删除文章(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>在文章中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>查找上一个(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Article List</source>
        <translation>文章列表(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Side Panel</source>
        <translation>侧栏(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>大纲(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>默认文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>Text A&amp;ppearance…</source>
        <translation>文字外观(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Follow the System</source>
        <translation>跟随系统(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>米黄(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>S&amp;witch Theme</source>
        <translation>切换主题(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Caret in the Text</source>
        <translation>文中光标(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Next Highlight</source>
        <translation>下一条高亮(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Highlight</source>
        <translation>上一条高亮(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ext Article</source>
        <translation>下一篇文章(&amp;E)</translation>
    </message>
    <message>
        <source>P&amp;revious Article</source>
        <translation>上一篇文章(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Search Articles</source>
        <translation>搜索文章(&amp;S)</translation>
    </message>
    <message>
        <source>To the &amp;Text</source>
        <translation>转到正文(&amp;T)</translation>
    </message>
    <message>
        <source>To the Next Pane</source>
        <translation>转到下一个窗格</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>高亮(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>下划线(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>加标签(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>写笔记(&amp;N)…</translation>
    </message>
    <message>
        <source>Number 1</source>
        <translation>数字 1</translation>
    </message>
    <message>
        <source>Number 2</source>
        <translation>数字 2</translation>
    </message>
    <message>
        <source>Number 3</source>
        <translation>数字 3</translation>
    </message>
    <message>
        <source>Number 4</source>
        <translation>数字 4</translation>
    </message>
    <message>
        <source>Number 5</source>
        <translation>数字 5</translation>
    </message>
    <message>
        <source>Number 6</source>
        <translation>数字 6</translation>
    </message>
    <message>
        <source>Number 7</source>
        <translation>数字 7</translation>
    </message>
    <message>
        <source>Number 8</source>
        <translation>数字 8</translation>
    </message>
    <message>
        <source>Number 9</source>
        <translation>数字 9</translation>
    </message>
    <message>
        <source>Start One Word Back</source>
        <translation>起点前移一个词</translation>
    </message>
    <message>
        <source>Start One Word On</source>
        <translation>起点后移一个词</translation>
    </message>
    <message>
        <source>End One Word Back</source>
        <translation>终点前移一个词</translation>
    </message>
    <message>
        <source>End One Word On</source>
        <translation>终点后移一个词</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>删除高亮(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Scholiast</source>
        <translation>关于 Scholiast(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>批注(&amp;A)</translation>
    </message>
    <message>
        <source>By Num&amp;ber</source>
        <translation>按数字(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Show De&amp;leted Articles</source>
        <translation>显示已删除的文章(&amp;L)</translation>
    </message>
    <message>
        <source>Open the Men&amp;u</source>
        <translation>打开菜单(&amp;U)</translation>
    </message>
    <message>
        <source>Menu &amp;Bar</source>
        <translation>菜单栏(&amp;B)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>主题(&amp;E)</translation>
    </message>
    <message>
        <source>Sho&amp;w Whole Page</source>
        <translation>显示整个网页(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Go to Page…</source>
        <translation>转到页面(&amp;G)…</translation>
    </message>
    <message>
        <source>Add from &amp;URL…</source>
        <translation>从网址添加(&amp;U)…</translation>
    </message>
    <message>
        <source>Open the Page in the &amp;Browser…</source>
        <translation>在浏览器中打开网页(&amp;B)…</translation>
    </message>
    <message>
        <source>Export &amp;Templates…</source>
        <translation>导出模板(&amp;T)…</translation>
    </message>
    <message>
        <source>Copy &amp;Quote with Citation</source>
        <translation>复制引文及出处(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Add from URL</source>
        <translation>从网址添加</translation>
    </message>
    <message>
        <source>&amp;Address of a page or a document:</source>
        <translation>网页或文档的地址(&amp;A)：</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The page is fetched once, with its images, and then stays in your library.</source>
        <translation>网页连同图片只获取一次，之后就留在您的文库中。</translation>
    </message>
    <message>
        <source>This is not an address of the web: one begins with “https://” or “http://”.</source>
        <translation>这不是网址：网址以“https://”或“http://”开头。</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>Select a passage first, or click a highlight.</source>
        <translation>请先选择一段文字，或点击一条高亮。</translation>
    </message>
    <message>
        <source>Number %1 has no tag yet: give it one in the list of tags.</source>
        <translation>数字 %1 还没有对应的标签：请在标签列表中指定。</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>已连同出处复制。</translation>
    </message>
</context>
<context>
    <name>AnnotationDelegate</name>
    <message>
        <source>Not found in this text</source>
        <translation>在此文中找不到</translation>
    </message>
</context>
<context>
    <name>AnnotationListModel</name>
    <message>
        <source>Not found in this text</source>
        <translation>在此文中找不到</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>笔记：%1</translation>
    </message>
</context>
<context>
    <name>AnnotationMenu</name>
    <message>
        <source>Add Note</source>
        <translation>添加笔记</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>标签…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Copy Quote</source>
        <translation>复制引文</translation>
    </message>
    <message>
        <source>Copy with Note</source>
        <translation>连同笔记复制</translation>
    </message>
    <message numerus="yes">
        <source>Export the %n Filtered Highlights…</source>
        <translation>
            <numerusform>导出筛选出的 %n 条高亮…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Quote with Citation</source>
        <translation>复制引文及出处</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>清除筛选</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n highlight(s)</source>
        <translation>
            <numerusform>%n 条高亮中的 %1 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an article to see its highlights here.</source>
        <translation>打开一篇文章，它的高亮会显示在这里。</translation>
    </message>
    <message>
        <source>No highlights yet. Select a passage in the text, then press H to highlight it, T to tag it or N to write a note.</source>
        <translation>还没有高亮。在正文中选择一段文字，然后按 H 高亮，按 T 加标签，或按 N 写笔记。</translation>
    </message>
    <message>
        <source>No highlight matches.</source>
        <translation>没有匹配的高亮。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Text appearance</source>
        <translation>文字外观</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Read articles and keep what you thought of them.</source>
        <translation>阅读文章，留住您的想法。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Use this library instead of the usual one.</source>
        <translation>使用此资料库，而不用平时的资料库。</translation>
    </message>
    <message>
        <source>Texts to import and open.</source>
        <translation>要导入并打开的文本。</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>Sho&amp;w Found Article</source>
        <translation>显示找到的文章(&amp;W)</translation>
    </message>
    <message>
        <source>Sho&amp;w Whole Page</source>
        <translation>显示整个网页(&amp;W)</translation>
    </message>
    <message>
        <source>The whole page is shown.</source>
        <translation>已显示整个网页。</translation>
    </message>
    <message>
        <source>The article found in the page is shown.</source>
        <translation>已显示在网页中找到的文章。</translation>
    </message>
    <message>
        <source>%1 Highlights: %2.</source>
        <extracomment>%1 is a whole sentence, %2 is “3 moved, 1 lost”</extracomment>
        <translation>%1标注：%2。</translation>
    </message>
    <message>
        <source>Go to Page</source>
        <translation>转到页面</translation>
    </message>
    <message>
        <source>Page (%1 to %2):</source>
        <translation>页码（%1 至 %2）：</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>没有第 %1 页。</translation>
    </message>
    <message>
        <source>This link can’t be opened: %1</source>
        <translation>无法打开此链接：%1</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>ArticleHeader</name>
    <message numerus="yes">
        <source>%n min</source>
        <extracomment>Reading time in the line under an article&apos;s title</extracomment>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n 条高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>已读 %1%</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>搜索文章</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>DELETED</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>READING</source>
        <translation>阅读</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted articles</source>
        <translation>
            <numerusform>%n 篇已删除的文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>No article matches “%1”.</source>
        <translation>没有与“%1”匹配的文章。</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>没有已删除的文章。</translation>
    </message>
    <message>
        <source>No articles yet. Drop text or Markdown files here, or</source>
        <translation>还没有文章。请将文本或 Markdown 文件拖到这里，或者</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>导入文件…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date without and with its year, as QLocale::toString wants it: &quot;14 Mar&quot;.</extracomment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年M月d日</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Spelling language</source>
        <translation>拼写语言</translation>
    </message>
    <message>
        <source>Dismiss the hint</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>No dictionary for %1: install %2.</source>
        <translation>缺少词典（%1）：请安装 %2。</translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>Underline</source>
        <translation>添加下划线</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>添加高亮</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>编辑笔记</translation>
    </message>
    <message>
        <source>Change note language</source>
        <translation>更改笔记语言</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>更改颜色</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>更改样式</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>移除标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>加标签</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>移动边界</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>删除高亮</translation>
    </message>
    <message>
        <source>Delete highlights</source>
        <translation>删除多条高亮</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>Recolour tag</source>
        <translation>更改标签颜色</translation>
    </message>
    <message>
        <source>Change number key</source>
        <translation>更改数字键</translation>
    </message>
    <message>
        <source>Describe tag</source>
        <translation>描述标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Move tag</source>
        <translation>移动标签</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>合并标签</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>删除标签</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation>删除文章</translation>
    </message>
    <message>
        <source>Delete articles</source>
        <translation>删除多篇文章</translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation>恢复文章</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>新版本</translation>
    </message>
</context>
<context>
    <name>CliText</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 条高亮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>the library is whole</source>
        <translation>资料库完好</translation>
    </message>
    <message>
        <source>the library is damaged</source>
        <translation>资料库已损坏</translation>
    </message>
    <message>
        <source>Read the whole library and say whether it is sound</source>
        <translation>通读整个资料库并报告其是否完好</translation>
    </message>
    <message>
        <source>Print an array of objects</source>
        <translation>输出对象数组</translation>
    </message>
    <message>
        <source>Read articles and keep what you thought of them, from the command line.</source>
        <translation>在命令行中阅读文章并留住您的想法。</translation>
    </message>
    <message>
        <source>The library file; created when missing</source>
        <translation>资料库文件；不存在时会新建</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Write annotated notes</source>
        <translation>导出高亮和笔记</translation>
    </message>
    <message>
        <source>Its id, the start of it, or words of its title</source>
        <translation>文章的标识、标识的开头，或标题中的词</translation>
    </message>
    <message>
        <source>All articles of the library</source>
        <translation>资料库中的所有文章</translation>
    </message>
    <message>
        <source>The file to write; standard output otherwise</source>
        <translation>要写入的文件；否则写到标准输出</translation>
    </message>
    <message>
        <source>Leave the notes out</source>
        <translation>不含笔记</translation>
    </message>
    <message>
        <source>Leave the tags out</source>
        <translation>不含标签</translation>
    </message>
    <message>
        <source>Markdown: the article&apos;s text too</source>
        <translation>Markdown：同时包含文章全文</translation>
    </message>
    <message>
        <source>Highlight a passage, with tags and a note</source>
        <translation>高亮一段文字，可附标签和笔记</translation>
    </message>
    <message>
        <source>The passage, as it stands in the text</source>
        <translation>与正文一致的段落文字</translation>
    </message>
    <message>
        <source>A tag, made if it is new; / makes a path; may be repeated</source>
        <translation>标签，不存在时新建；用 / 表示层级；可重复使用</translation>
    </message>
    <message>
        <source>A note in Markdown</source>
        <translation>Markdown 格式的笔记</translation>
    </message>
    <message>
        <source>yellow, green, blue, pink, orange or purple</source>
        <translation>yellow（黄）、green（绿）、blue（蓝）、pink（粉）、orange（橙）或 purple（紫）</translation>
    </message>
    <message>
        <source>Underline instead of highlighting</source>
        <translation>用下划线代替高亮</translation>
    </message>
    <message>
        <source>Which one, where the passage stands several times</source>
        <translation>段落多次出现时，选用第几处</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n 词</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles of the library, newest first</source>
        <translation>资料库中的文章，最新的在前</translation>
    </message>
    <message>
        <source>Only those whose title, site or author has these words</source>
        <translation>仅限标题、网站或作者含有这些词的文章</translation>
    </message>
    <message>
        <source>An article&apos;s details and highlights</source>
        <translation>一篇文章的详情和高亮</translation>
    </message>
    <message>
        <source>The codebook, with how often each tag is used</source>
        <translation>标签体系，以及每个标签的使用次数</translation>
    </message>
    <message>
        <source>Read only; change no library, with --json tell all that was found</source>
        <translation>只读取，不更改文库；配合 --json 输出找到的全部内容</translation>
    </message>
    <message>
        <source>Of protected documents</source>
        <translation>受保护文档的密码</translation>
    </message>
    <message>
        <source>The plain text of files or articles, one paragraph a line</source>
        <translation>文件或文章的纯文本，每段一行</translation>
    </message>
    <message>
        <source>Files, folders, - for standard input, or articles of the library</source>
        <translation>文件、文件夹、- 表示标准输入，或文库中的文章</translation>
    </message>
    <message>
        <source>The title and the credits too</source>
        <translation>连同标题和署名</translation>
    </message>
    <message>
        <source>All that a web page shows, not only the article in it</source>
        <translation>网页显示的全部内容，而不只是其中的文章</translation>
    </message>
    <message>
        <source>Write NAME.txt for each file into this folder</source>
        <translation>为每个文件在此文件夹中写入 名称.txt</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>显示版本并退出</translation>
    </message>
    <message>
        <source>Say which command to run.</source>
        <translation>请说明要运行哪个命令。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>%1 can’t have that value.</source>
        <translation>%1 不能取这个值。</translation>
    </message>
    <message>
        <source>%1 can’t be “%2”; it can be: %3.</source>
        <translation>%1 不能是“%2”；可以是：%3。</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>此处不应有“%1”。</translation>
    </message>
    <message>
        <source>This value can’t be understood: %1.</source>
        <translation>无法理解这个值：%1。</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 需要一个值。</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必需</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>显示此帮助并退出</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Add --help to see what can be said.</source>
        <translation>加上 --help 可查看所有用法。</translation>
    </message>
    <message>
        <source>Name an article, or say --all or --tag.</source>
        <translation>请指定一篇文章，或使用 --all 或 --tag。</translation>
    </message>
    <message>
        <source>Say either --output or --output-dir.</source>
        <translation>--output 和 --output-dir 只能选一个。</translation>
    </message>
    <message>
        <source>“%1” keeps what you had changed in the generated parts.</source>
        <translation>“%1”保留了您在自动生成部分所做的修改。</translation>
    </message>
    <message>
        <source>“%1” is not for the screen: name a file with --output.</source>
        <translation>“%1”不适合在屏幕上显示：请用 --output 指定文件。</translation>
    </message>
    <message>
        <source>Its id, the start of it, or words of its title; several may be named</source>
        <translation>其编号、编号的开头，或标题中的词；可指定多篇</translation>
    </message>
    <message>
        <source>Only highlights with this tag or one below it, such as figures/budget; may be given several times</source>
        <translation>只包含带有此标签或其下级标签的高亮，例如 figures/budget；可多次使用</translation>
    </message>
    <message>
        <source>text, tag, colour, date or article</source>
        <translation>text、tag、colour、date 或 article</translation>
    </message>
    <message>
        <source>What stands with a quote: quote, sentence or paragraph</source>
        <translation>引文附带的内容：quote（仅引文）、sentence（句子）或 paragraph（段落）</translation>
    </message>
    <message>
        <source>Leave the headings out</source>
        <translation>不含小标题</translation>
    </message>
    <message>
        <source>Leave the pages out</source>
        <translation>不含页码</translation>
    </message>
    <message>
        <source>Leave the colours out</source>
        <translation>不含颜色</translation>
    </message>
    <message>
        <source>Leave the dates out</source>
        <translation>不含日期</translation>
    </message>
    <message>
        <source>Leave the links to the web out</source>
        <translation>不含网页链接</translation>
    </message>
    <message>
        <source>Markdown: quotes as callouts</source>
        <translation>Markdown：引文使用标注框（callout）</translation>
    </message>
    <message>
        <source>%1, or the name of a template</source>
        <translation>%1，或模板的名称</translation>
    </message>
    <message>
        <source>The folder to write one file an article into</source>
        <translation>每篇文章写入一个文件的文件夹</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands %n time(s) in this article: say which one with --nth.</source>
        <translation>
            <numerusform>“%1”在这篇文章中出现 %n 次：请用 --nth 指明是哪一处。</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring files, folders and pages of the web into the library</source>
        <translation>把文件、文件夹和网页导入文库</translation>
    </message>
    <message>
        <source>Files, folders, addresses of the web, or - for standard input</source>
        <translation>文件、文件夹、网址，或用 - 表示标准输入</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>已恢复 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill a new library from a ZIP of a whole one</source>
        <translation>从整个资料库的 ZIP 恢复到新的资料库</translation>
    </message>
    <message>
        <source>What export --all --format zip has written</source>
        <translation>由 export --all --format zip 写出的文件</translation>
    </message>
    <message>
        <source>Highlights whose passage stands elsewhere now: %1; whose passage is gone: %2. Their quotes and notes are kept.</source>
        <translation>原文位置已改变的高亮：%1 条；原文已不存在的高亮：%2 条。其引文和笔记均已保留。</translation>
    </message>
    <message>
        <source>Only highlights with all these words in quote, note or tags</source>
        <translation>仅限引文、笔记或标签中含有全部这些词的高亮</translation>
    </message>
    <message>
        <source>Only highlights of this colour; may be given several times</source>
        <translation>仅限此颜色的高亮；可多次指定</translation>
    </message>
    <message>
        <source>docx, odt: only the quotes and notes, under headings</source>
        <translation>docx、odt：只含引文和笔记，列在标题之下</translation>
    </message>
</context>
<context>
    <name>CodebookDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation>标签名称</translation>
    </message>
</context>
<context>
    <name>CodebookMenu</name>
    <message>
        <source>Show Highlights</source>
        <translation>显示高亮</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>New Tag Below</source>
        <translation>新建下级标签</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Number Key</source>
        <translation>数字键</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>合并到</translation>
    </message>
    <message>
        <source>Export Highlights with This Tag…</source>
        <translation>导出带此标签的高亮…</translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>移动到</translation>
    </message>
    <message>
        <source>Top Level</source>
        <translation>顶层</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n 条高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>按键 %1</translation>
    </message>
</context>
<context>
    <name>CodebookView</name>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Filter tags by words of their path</source>
        <translation>按路径中的词筛选标签</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新标签</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What does this tag mean?</source>
        <translation>这个标签是什么意思？</translation>
    </message>
    <message>
        <source>Description of the tag</source>
        <translation>标签说明</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show Highlights</source>
        <translation>显示高亮</translation>
    </message>
    <message>
        <source>There is a tag “%1” here already. “Merge into” joins two tags.</source>
        <translation>这里已有标签“%1”。用“合并到”可将两个标签合为一个。</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>新标签 %1</translation>
    </message>
    <message>
        <source>A tag can’t be moved below itself.</source>
        <translation>标签不能移动到自身之下。</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Yellow</source>
        <translation>黄色</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿色</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝色</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>粉色</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>橙色</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>紫色</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>inconsistent article</source>
        <translation>文章内容不一致</translation>
    </message>
    <message>
        <source>old Microsoft Office document</source>
        <translation>旧版 Microsoft Office 文档</translation>
    </message>
    <message>
        <source>Mobipocket book</source>
        <translation>Mobipocket 电子书</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG 图像</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF 图像</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>WebP 图像</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>TIFF 图像</translation>
    </message>
    <message>
        <source>AVIF image</source>
        <translation>AVIF 图像</translation>
    </message>
    <message>
        <source>MP4 file</source>
        <translation>MP4 文件</translation>
    </message>
    <message>
        <source>ELF program</source>
        <translation>ELF 程序</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>gzip 归档</translation>
    </message>
    <message>
        <source>bzip2 archive</source>
        <translation>bzip2 归档</translation>
    </message>
    <message>
        <source>xz archive</source>
        <translation>xz 归档</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>7-Zip 归档</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>Zstandard 归档</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>RAR 归档</translation>
    </message>
    <message>
        <source>tar archive</source>
        <translation>tar 归档</translation>
    </message>
    <message>
        <source>ar archive</source>
        <translation>ar 归档</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>Ogg file</source>
        <translation>Ogg 文件</translation>
    </message>
    <message>
        <source>MP3 file</source>
        <translation>MP3 文件</translation>
    </message>
    <message>
        <source>FLAC file</source>
        <translation>FLAC 文件</translation>
    </message>
    <message>
        <source>WAV file</source>
        <translation>WAV 文件</translation>
    </message>
    <message>
        <source>font</source>
        <translation>字体文件</translation>
    </message>
    <message>
        <source>WebAssembly program</source>
        <translation>WebAssembly 程序</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>ZIP 归档</translation>
    </message>
    <message>
        <source>unknown data</source>
        <translation>未知数据</translation>
    </message>
    <message>
        <source>its archive can’t be opened</source>
        <translation>其压缩包无法打开</translation>
    </message>
    <message>
        <source>encrypted archive</source>
        <translation>加密的压缩包</translation>
    </message>
    <message>
        <source>its archive unpacks to far more than a document needs</source>
        <translation>其压缩包解压后远大于一份文档所需</translation>
    </message>
    <message>
        <source>the end of its archive is missing or damaged</source>
        <translation>其压缩包的末尾缺失或已损坏</translation>
    </message>
    <message>
        <source>its archive has far too many parts</source>
        <translation>其压缩包中的文件过多</translation>
    </message>
    <message>
        <source>a part that leads out of its archive</source>
        <translation>指向压缩包之外的文件</translation>
    </message>
    <message>
        <source>a damaged part of its archive</source>
        <translation>压缩包中已损坏的文件</translation>
    </message>
    <message>
        <source>its reader stopped working</source>
        <translation>读取程序停止了工作</translation>
    </message>
    <message>
        <source>its reader answered nonsense</source>
        <translation>读取程序返回了无效的结果</translation>
    </message>
    <message>
        <source>a locked chapter</source>
        <translation>被锁定的章节</translation>
    </message>
    <message>
        <source>a chapter that the book does not hold</source>
        <translation>书中缺失的章节</translation>
    </message>
    <message>
        <source>far too much text for a book</source>
        <translation>文本量远超一本书</translation>
    </message>
    <message>
        <source>a chapter that is no text</source>
        <translation>不是文本的章节</translation>
    </message>
    <message>
        <source>a picture that the book does not hold</source>
        <translation>书中缺失的图片</translation>
    </message>
    <message>
        <source>the order of its chapters is lost</source>
        <translation>其章节顺序已丢失</translation>
    </message>
    <message>
        <source>a book without chapters</source>
        <translation>没有章节的书</translation>
    </message>
    <message>
        <source>locked by Readium LCP</source>
        <translation>被 Readium LCP 锁定</translation>
    </message>
    <message>
        <source>locked by Apple’s copy protection</source>
        <translation>被 Apple 的复制保护锁定</translation>
    </message>
    <message>
        <source>locked by Adobe’s copy protection</source>
        <translation>被 Adobe 的复制保护锁定</translation>
    </message>
    <message>
        <source>locked by a copy protection</source>
        <translation>被复制保护锁定</translation>
    </message>
    <message>
        <source>scanned pages</source>
        <translation>扫描页面</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>damaged pages</source>
        <translation>页面已损坏</translation>
    </message>
    <message>
        <source>the end of the file is missing</source>
        <translation>文件结尾缺失</translation>
    </message>
    <message>
        <source>some of its notes are missing</source>
        <translation>缺少部分脚注或尾注</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <translation>缺少正文</translation>
    </message>
    <message>
        <source>its text is cut off or damaged</source>
        <translation>正文被截断或损坏</translation>
    </message>
    <message>
        <source>a document inside it was left out</source>
        <translation>其中嵌入的文档被略去</translation>
    </message>
    <message>
        <source>its styles are missing</source>
        <translation>缺少样式</translation>
    </message>
    <message>
        <source>the numbers of its lists are missing</source>
        <translation>缺少列表编号</translation>
    </message>
    <message>
        <source>encrypted with a password</source>
        <translation>已用密码加密</translation>
    </message>
    <message>
        <source>some of its images are missing</source>
        <translation>缺少部分图片</translation>
    </message>
    <message>
        <source>some of its images have a format that can’t be shown</source>
        <translation>部分图片的格式无法显示</translation>
    </message>
    <message>
        <source>a tag has no end: “{{” without “}}”</source>
        <translation>标记没有结束：有“{{”而无“}}”</translation>
    </message>
    <message>
        <source>other delimiters than {{ }} are not for these templates</source>
        <translation>这些模板只接受 {{ }} 作为分隔符</translation>
    </message>
    <message>
        <source>“%1”: a template can&apos;t take in another one</source>
        <translation>“%1”：模板不能包含另一个模板</translation>
    </message>
    <message>
        <source>there is no variable “%1”</source>
        <translation>没有变量“%1”</translation>
    </message>
    <message>
        <source>“%1” is closed but was not opened last</source>
        <translation>“%1”被关闭，但最后打开的并不是它</translation>
    </message>
    <message>
        <source>the section “%1” is not closed</source>
        <translation>节“%1”没有关闭</translation>
    </message>
    <message>
        <source>there is no setting “%1”</source>
        <translation>没有设置“%1”</translation>
    </message>
    <message>
        <source>there is no way to escape “%1”</source>
        <translation>没有名为“%1”的转义方式</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a file&apos;s extension</source>
        <translation>“%1”不能作为文件扩展名</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>another program wrote it meanwhile</source>
        <translation>其间有其他程序写入了它</translation>
    </message>
    <message>
        <source>a format has this name already</source>
        <translation>已有同名格式</translation>
    </message>
    <message>
        <source>a file can&apos;t have this name</source>
        <translation>文件不能使用这个名称</translation>
    </message>
    <message>
        <source>not a ZIP of a whole library</source>
        <translation>不是整个资料库的 ZIP</translation>
    </message>
    <message>
        <source>it holds articles or tags already; name a new library</source>
        <translation>其中已有文章或标签；请指定新的资料库</translation>
    </message>
    <message>
        <source>there is no library to take it from</source>
        <translation>没有可供导出的资料库</translation>
    </message>
    <message>
        <source>there are no tags yet</source>
        <translation>还没有标签</translation>
    </message>
    <message>
        <source>more than 1,048,575 highlights</source>
        <translation>超过 1,048,575 条高亮</translation>
    </message>
    <message>
        <source>some of its charts were left out</source>
        <translation>部分图表被略去</translation>
    </message>
    <message>
        <source>some of its pictures</source>
        <translation>部分图片</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 is not a format that Scholiast knows: choose another one.</source>
        <translation>Scholiast 不认识%1这种格式：请另选一种。</translation>
    </message>
    <message>
        <source>%1 was not found: check the name, and that it was not moved or deleted.</source>
        <translation>找不到%1：请检查名称，并确认它没有被移动或删除。</translation>
    </message>
    <message>
        <source>%1 is a folder that can’t be opened as a file here: check its permissions or choose a file in it.</source>
        <translation>%1是文件夹，不能在这里作为文件打开：请检查其权限，或选择其中的一个文件。</translation>
    </message>
    <message>
        <source>%1 can’t be read (%2): check its permissions.</source>
        <translation>无法读取%1（%2）：请检查其权限。</translation>
    </message>
    <message>
        <source>%1 can’t be written (%2): check that its folder exists, that you may write there and that the disk is not full.</source>
        <translation>无法写入%1（%2）：请确认其文件夹存在、您有写入权限，并且磁盘未满。</translation>
    </message>
    <message>
        <source>%1 holds no text: choose another file.</source>
        <translation>%1中没有文字：请选择其他文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %3 MB: split it into smaller files first.</source>
        <translation>%1超过 %3 MB：请先将它拆分成较小的文件。</translation>
    </message>
    <message>
        <source>%1 is damaged or incomplete (%2): get it again from where it came from.</source>
        <translation>%1已损坏或不完整（%2）：请从来源处重新获取。</translation>
    </message>
    <message>
        <source>%1 fits several things (%2): say more exactly which one you mean.</source>
        <translation>%1对应多项内容（%2）：请说得更明确一些。</translation>
    </message>
    <message>
        <source>%1 makes no sense here (%2): correct it and try again.</source>
        <translation>%1在这里没有意义（%2）：请改正后重试。</translation>
    </message>
    <message>
        <source>%1 was stopped before it was done: start it again when you like.</source>
        <translation>%1在完成前已停止：您可以随时重新开始。</translation>
    </message>
    <message>
        <source>The library %1 can’t be read or saved (%2): check that the disk is not full and that you may write the file, then repeat your last step.</source>
        <translation>无法读取或保存资料库%1（%2）：请确认磁盘未满且您可以写入该文件，然后重做上一步操作。</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer version of Scholiast: update Scholiast to open it.</source>
        <translation>资料库%1由更新版本的 Scholiast 创建：请升级 Scholiast 后再打开。</translation>
    </message>
    <message>
        <source>%1 is not a library of Scholiast and was left untouched: choose another file as your library.</source>
        <translation>%1不是 Scholiast 的资料库，未作任何改动：请选择其他文件作为资料库。</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>这段文本</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source> (%2)</source>
        <translation>（%2）</translation>
    </message>
    <message>
        <source>%1 can’t be read, as Scholiast does not open this kind of document (%2): save it in another format first, such as PDF or EPUB.</source>
        <translation>无法读取 %1，因为 Scholiast 不能打开这种文档（%2）：请先另存为其他格式，例如 PDF 或 EPUB。</translation>
    </message>
    <message>
        <source>%1 is a folder without texts: choose another one.</source>
        <translation>%1 是一个没有文本的文件夹：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>%1 is not a text (%2): choose a document, a web page or a text file.</source>
        <translation>%1 不是文本（%2）：请选择文档、网页或文本文件。</translation>
    </message>
    <message>
        <source>A part of %1 could not be read (%2); the rest is there.</source>
        <translation>%1 有一部分无法读取（%2）；其余部分都在。</translation>
    </message>
    <message>
        <source>%1 is protected (%2): open it with its password, or get a copy without protection.</source>
        <translation>%1 受到保护（%2）：请用密码打开，或换一份没有保护的副本。</translation>
    </message>
    <message>
        <source>%1 took too long (%2) and was given up: try again, or choose a smaller file.</source>
        <translation>%1 用时过长（%2），已放弃：请重试，或选择较小的文件。</translation>
    </message>
    <message>
        <source>%1 can’t be read, as a part of Scholiast is missing (scholiast-import-worker): install Scholiast again.</source>
        <translation>无法读取%1，因为 Scholiast 缺少一个组件（scholiast-import-worker）：请重新安装 Scholiast。</translation>
    </message>
    <message>
        <source>%1 would take more memory than a file may: get it in smaller parts, or in another format.</source>
        <translation>读取%1所需的内存超出单个文件的限额：请获取拆分后的较小文件，或换用其他格式。</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages but no text, as a scanner makes them: run text recognition (OCR) on it first.</source>
        <translation>%1 只有页面图像而没有文字，像是扫描件：请先对它进行文字识别（OCR）。</translation>
    </message>
    <message>
        <source>%1 is an archive without texts: choose another one.</source>
        <translation>%1 是不含文本的压缩包：请另选一个。</translation>
    </message>
    <message>
        <source>%1 is not an address of the web: one begins with “https://” or “http://”.</source>
        <translation>%1不是网址：网址以“https://”或“http://”开头。</translation>
    </message>
    <message>
        <source>%1 leads into a private network, where only an address that you type yourself is fetched: type it, or save the page and import the file.</source>
        <translation>%1指向私有网络，只有您亲自输入的地址才会获取：请自己输入，或保存网页后导入文件。</translation>
    </message>
    <message>
        <source>%1 leads to no known server: check the address, and whether this computer is connected.</source>
        <translation>%1找不到服务器：请检查地址以及本机的网络连接。</translation>
    </message>
    <message>
        <source>%1 broke off before all of it was here: try again.</source>
        <translation>%1还没有传完就中断了：请重试。</translation>
    </message>
    <message>
        <source>%1 can’t prove that it is what it says (its certificate is not valid): open it in your browser to find out more.</source>
        <translation>%1无法证明自己的身份（证书无效）：请在浏览器中打开查看。</translation>
    </message>
    <message>
        <source>%1 sends on to another address again and again: open it in your browser and save the page, then import the file.</source>
        <translation>%1不断转到别的地址：请在浏览器中打开并保存网页，然后导入文件。</translation>
    </message>
    <message>
        <source>%1 can’t be fetched (%2): check the address, and whether this computer is connected, or try again later.</source>
        <translation>%1无法获取 (%2)：请检查地址和网络连接，或稍后再试。</translation>
    </message>
    <message>
        <source>%1 does not exist (any more): check the address.</source>
        <translation>%1不存在或已被删除：请检查地址。</translation>
    </message>
    <message>
        <source>%1 is only for those who sign in (%2): open it in your browser and save the page, then import the file.</source>
        <translation>%1需要登录才能访问 (%2)：请在浏览器中打开并保存网页，然后导入文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %3 MB: save it in parts with your browser.</source>
        <translation>%1超过 %3 MB：请用浏览器分部分保存。</translation>
    </message>
    <message>
        <source>%1 did not answer in time (%2): try again later.</source>
        <translation>%1没有及时响应 (%2)：请稍后再试。</translation>
    </message>
    <message>
        <source>%1 holds no text: open it in your browser and save the page, then import the file.</source>
        <translation>%1没有文字：请在浏览器中打开并保存网页，然后导入文件。</translation>
    </message>
    <message>
        <source>%1 is not a text (%2): choose the address of a page or a document.</source>
        <translation>%1不是文本 (%2)：请选择网页或文档的地址。</translation>
    </message>
    <message>
        <source>%1 did not come from a PDF file that Scholiast keeps, so there is no original to mark: export it as PDF instead.</source>
        <translation>%1并非来自 Scholiast 保存的 PDF 文件，没有可标注的原文件：请改为导出 PDF。</translation>
    </message>
    <message>
        <source>%1 is one of several articles, and an original PDF can be marked for one at a time: choose a single article.</source>
        <translation>%1只是多篇文章之一，而原始 PDF 每次只能标注一篇：请只选择一篇文章。</translation>
    </message>
    <message>
        <source>%1 is the library itself or a part of it and was left untouched: choose another file to write to.</source>
        <translation>%1是资料库本身或其组成部分，未作任何改动：请选择写入其他文件。</translation>
    </message>
</context>
<context>
    <name>ExportChoicesBox</name>
    <message>
        <source>With</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>分组方式(&amp;B)</translation>
    </message>
    <message>
        <source>Order in the text</source>
        <translation>正文顺序</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>引文(&amp;Q)</translation>
    </message>
    <message>
        <source>Only the quote</source>
        <translation>仅引文</translation>
    </message>
    <message>
        <source>In its sentence</source>
        <translation>连同所在句子</translation>
    </message>
    <message>
        <source>In its paragraph</source>
        <translation>连同所在段落</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>笔记(&amp;N)</translation>
    </message>
    <message>
        <source>What you wrote about a passage</source>
        <translation>您就一段文字写下的内容</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>标签(&amp;G)</translation>
    </message>
    <message>
        <source>With their whole path</source>
        <translation>连同完整路径</translation>
    </message>
    <message>
        <source>Head&amp;ings</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>The headings that a passage stands under</source>
        <translation>一段文字所属的各级标题</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>页码(&amp;P)</translation>
    </message>
    <message>
        <source>The page, where the original has pages</source>
        <translation>原件有页码时注明页码</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>颜色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>When a passage was highlighted and last changed</source>
        <translation>一段文字高亮和最后修改的时间</translation>
    </message>
    <message>
        <source>Lin&amp;ks back</source>
        <translation>返回链接(&amp;K)</translation>
    </message>
    <message>
        <source>To the passage on the web, where the article has an address</source>
        <translation>文章有网址时，链接到网页上的该段文字</translation>
    </message>
    <message>
        <source>&amp;Whole text</source>
        <translation>全文(&amp;W)</translation>
    </message>
    <message>
        <source>The whole article, not only the quotes</source>
        <translation>整篇文章，而不只是引文</translation>
    </message>
    <message>
        <source>Callo&amp;uts</source>
        <translation>Callout 样式(&amp;U)</translation>
    </message>
    <message>
        <source>Quotes as callouts, as Obsidian shows them in a frame</source>
        <translation>引文写成 callout，Obsidian 会加框显示</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>报告(&amp;R)</translation>
    </message>
    <message>
        <source>Only the quotes and notes, under headings, without the rest of the article</source>
        <translation>只含引文和笔记，列在标题之下，不含文章其余部分</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>%1 exported to “%2”.</source>
        <extracomment>%1 is “12 highlights in 3 articles”</extracomment>
        <translation>已导出到“%2”：%1。</translation>
    </message>
    <message>
        <source>%1 What you had changed in it is kept in “%2”.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>%1您在其中的改动保存在“%2”。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>文章</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Te&amp;mplates…</source>
        <translation>模板(&amp;M)…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>There is nothing to export here.</source>
        <translation>这里没有可导出的内容。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>正在复制…</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>已复制：%1。</translation>
    </message>
</context>
<context>
    <name>ExportFormat</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Quotes and notes for Obsidian, Logseq and other note apps</source>
        <translation>供 Obsidian、Logseq 等笔记软件使用的引文和笔记</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>网页 (HTML)</translation>
    </message>
    <message>
        <source>The articles with highlights and notes in place, in one file</source>
        <translation>带有高亮和笔记的文章，存为单个文件</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The articles typeset, with highlights and notes in the margin</source>
        <translation>排好版的文章，页边带有笔记</translation>
    </message>
    <message>
        <source>Original PDF with highlights</source>
        <translation>带高亮的原 PDF</translation>
    </message>
    <message>
        <source>The imported file, marked for other readers</source>
        <translation>导入的文件，带有其他阅读器可见的标注</translation>
    </message>
    <message>
        <source>The PDF as it was imported, with the highlights as annotations that other PDF readers show.</source>
        <translation>导入时的 PDF，高亮作为其他 PDF 阅读器可显示的批注。</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Word 文档 (DOCX)</translation>
    </message>
    <message>
        <source>The articles with highlights and real comments</source>
        <translation>带高亮和批注的文章</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>OpenDocument 文本 (ODT)</translation>
    </message>
    <message>
        <source>For LibreOffice, with highlights and real comments</source>
        <translation>供 LibreOffice 使用，带高亮和批注</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格 (CSV)</translation>
    </message>
    <message>
        <source>One row a highlight, for any spreadsheet or script</source>
        <translation>每条高亮一行，供任何电子表格或脚本使用</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>电子表格 (XLSX)</translation>
    </message>
    <message>
        <source>One row a highlight, for Excel or LibreOffice</source>
        <translation>每条高亮一行，供 Excel 或 LibreOffice 使用</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>The W3C standard, for other annotation programs</source>
        <translation>W3C 标准，供其他标注程序使用</translation>
    </message>
    <message>
        <source>REFI-QDA project (QDPX)</source>
        <translation>REFI-QDA 项目 (QDPX)</translation>
    </message>
    <message>
        <source>For ATLAS.ti, MAXQDA, NVivo and other QDA programs</source>
        <translation>供 ATLAS.ti、MAXQDA、NVivo 等质性分析软件使用</translation>
    </message>
    <message>
        <source>A project with the articles as sources, the tags as codes and the highlights as codings.</source>
        <translation>一个项目：文章为资料，标签为编码，高亮为编码段。</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (QDC)</source>
        <translation>REFI-QDA 编码本 (QDC)</translation>
    </message>
    <message>
        <source>Only the tags, for QDA programs</source>
        <translation>仅标签，供质性分析软件使用</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>参考文献 (CSL-JSON)</translation>
    </message>
    <message>
        <source>The articles as references for Zotero and Pandoc</source>
        <translation>文章条目，供 Zotero 和 Pandoc 使用</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>参考文献 (BibTeX)</translation>
    </message>
    <message>
        <source>The articles as references for LaTeX</source>
        <translation>文章条目，供 LaTeX 使用</translation>
    </message>
    <message>
        <source>References (RIS)</source>
        <translation>参考文献 (RIS)</translation>
    </message>
    <message>
        <source>The articles as references for EndNote, Mendeley and others</source>
        <translation>文章条目，供 EndNote、Mendeley 等使用</translation>
    </message>
    <message>
        <source>Archive of open formats (ZIP)</source>
        <translation>开放格式归档 (ZIP)</translation>
    </message>
    <message>
        <source>Everything, to keep or to restore as a library</source>
        <translation>全部内容，可保存或恢复为资料库</translation>
    </message>
    <message>
        <source>Every article as text and web page, its original, its highlights and the tags, all in open formats; it can be restored as a library.</source>
        <translation>每篇文章的文本和网页、原件、高亮以及标签，均为开放格式；可恢复为资料库。</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n 条高亮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n 篇文章</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;12 highlights in 3 articles&quot;</extracomment>
        <translation>%2中的%1</translation>
    </message>
</context>
<context>
    <name>ExportFormatBox</name>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message numerus="yes">
        <source>The beginning, from %1 of %n articles</source>
        <translation>
            <numerusform>开头部分，取自 %n 篇文章中的 %1 篇</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>文件将包含的内容</translation>
    </message>
</context>
<context>
    <name>ExportScopeBox</name>
    <message numerus="yes">
        <source>&amp;The %n chosen articles</source>
        <translation>
            <numerusform>所选的 %n 篇文章(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>这篇文章(&amp;T)</translation>
    </message>
    <message numerus="yes">
        <source>The %n highlights of the &amp;filter</source>
        <translation>
            <numerusform>筛选出的 %n 条高亮(&amp;F)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Highlights with one tag</source>
        <translation>带某个标签的高亮(&amp;H)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>所有文章(&amp;A)</translation>
    </message>
</context>
<context>
    <name>ExportTemplate</name>
    <message>
        <source>Page of quotes</source>
        <translation>引文页</translation>
    </message>
    <message>
        <source>HTML: the quotes on cards, to look at, print or send</source>
        <translation>HTML：以卡片展示引文，便于查看、打印或发送</translation>
    </message>
    <message>
        <source>Quotes with citations</source>
        <translation>带出处的引文</translation>
    </message>
    <message>
        <source>Plain text: each quote with where it is from, to paste into a text</source>
        <translation>纯文本：每条引文附出处，可粘贴到文章中</translation>
    </message>
    <message>
        <source>Reading note</source>
        <translation>读书笔记</translation>
    </message>
    <message>
        <source>Markdown: every quote as a quotation with its note, tags and page, under the article&apos;s title</source>
        <translation>Markdown：每条引文连同笔记、标签和页码列在文章标题下</translation>
    </message>
</context>
<context>
    <name>FileFilters</name>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>E-books (EPUB)</source>
        <translation>电子书 (EPUB)</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>Texts and Markdown</source>
        <translation>文本与 Markdown</translation>
    </message>
    <message>
        <source>Archives (ZIP)</source>
        <translation>压缩包 (ZIP)</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>所有可读的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter highlights</source>
        <translation>筛选高亮</translation>
    </message>
    <message>
        <source>Filter highlights by words of the quote, note or tag</source>
        <translation>按引文、笔记或标签中的词筛选高亮</translation>
    </message>
    <message>
        <source>Tags in this article</source>
        <translation>本文中的标签</translation>
    </message>
    <message>
        <source>Colours in this article</source>
        <translation>本文中的颜色</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n highlight(s)</source>
        <translation>
            <numerusform>%1，%n 条高亮</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>在文章中查找</translation>
    </message>
    <message>
        <source>Number of matches</source>
        <translation>匹配数</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>区分大小写</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>全词匹配</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>区分重音</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>上一个匹配</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>下一个匹配</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Number of the current match, number of all matches</extracomment>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n 处匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>In the Text</source>
        <translation>在正文中</translation>
    </message>
    <message>
        <source>In a Note</source>
        <translation>在笔记中</translation>
    </message>
    <message>
        <source>Scroll by lines</source>
        <translation>逐行滚动</translation>
    </message>
    <message>
        <source>Scroll by pages</source>
        <translation>逐页滚动</translation>
    </message>
    <message>
        <source>To the start or the end</source>
        <translation>到开头或结尾</translation>
    </message>
    <message>
        <source>Caret by letters</source>
        <translation>光标逐字符移动</translation>
    </message>
    <message>
        <source>Caret by words</source>
        <translation>光标逐词移动</translation>
    </message>
    <message>
        <source>Caret by sentences</source>
        <translation>光标逐句移动</translation>
    </message>
    <message>
        <source>Caret by paragraphs</source>
        <translation>光标逐段移动</translation>
    </message>
    <message>
        <source>Select, with any move of the caret</source>
        <translation>选择（配合任意光标移动）</translation>
    </message>
    <message>
        <source>Open the note of the highlight or the link</source>
        <translation>打开高亮的笔记或链接</translation>
    </message>
    <message>
        <source>One step outwards</source>
        <translation>退出一层</translation>
    </message>
    <message>
        <source>Finish the note</source>
        <translation>完成笔记</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>返回卡片</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>粗体</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>斜体</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Import Files</source>
        <translation>导入文件</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>导入文件夹</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy some first.</source>
        <translation>剪贴板中没有文字：请先复制一些。</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>No files to import were found.</source>
        <translation>没有找到可导入的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>导入了 %n 篇文章</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were already there</source>
        <translation>
            <numerusform>%n 篇已在资料库中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be imported</source>
        <translation>
            <numerusform>%n 个无法导入</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>.</source>
        <comment>the end of a sentence</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>“%1” is in your library.</source>
        <translation>“%1”已在您的资料库中。</translation>
    </message>
    <message>
        <source>“%1” was already there.</source>
        <translation>“%1”原本就在资料库中。</translation>
    </message>
    <message numerus="yes">
        <source>%n are newer versions</source>
        <translation>
            <numerusform>%n 篇为新版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n 处已移动</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n 处丢失</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of “%1” was imported; its highlights moved along: %2.</source>
        <translation>已导入“%1”的新版本；其标注已随之移动：%2。</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>Importing %1 of %2…</source>
        <translation>正在导入第 %1 个，共 %2 个…</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>Fetching the page…</source>
        <translation>正在获取网页…</translation>
    </message>
    <message>
        <source>Fetching the page… %1 of %2</source>
        <translation>正在获取网页… %1/%2</translation>
    </message>
    <message>
        <source>Fetching the page… %1</source>
        <translation>正在获取网页… %1</translation>
    </message>
    <message>
        <source>Reading article %1 of %2…</source>
        <translation>正在读取第 %1 篇文章，共 %2 篇…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>正在写入文件…</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>导出进度</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>The system’s language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>The texts you read and your notes stay as they are.</source>
        <translation>您阅读的文章和您的笔记保持不变。</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>&amp;Open the Folder</source>
        <translation>打开所在文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Everything is in this one file: articles, highlights, notes and tags. It is saved as you work; to keep a copy, close Scholiast and copy the file.

To work with another library, start Scholiast with “scholiast --library FILE”. A file that doesn’t exist yet becomes a new library.</source>
        <translation>所有内容都在这一个文件中：文章、高亮、笔记和标签。您的操作会随时保存；要保留副本，请关闭 Scholiast 再复制该文件。

要使用另一个资料库，请用“scholiast --library 文件”启动 Scholiast。尚不存在的文件会成为新的资料库。</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Files that appear in these folders are imported by themselves. What is in a folder already is not: use “Import Folder…” for that.</source>
        <translation>出现在这些文件夹中的新文件会自动导入。已经在文件夹里的不会导入：请使用“导入文件夹…”。</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open Link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>打开此地址？</translation>
    </message>
    <message>
        <source>Open this address at %1 in your browser?</source>
        <translation>在浏览器中打开 %1 上的此地址？</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Highlight deleted.</source>
        <translation>已删除高亮。</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights deleted.</source>
        <translation>
            <numerusform>已删除 %n 条高亮。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤消(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤消(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>About Scholiast</source>
        <translation>关于 Scholiast</translation>
    </message>
    <message>
        <source>Read articles and keep what you thought of them.

Free software under the GNU General Public License, version 3 or later. Everything stays on this computer.</source>
        <translation>阅读文章，留住您的想法。

自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。所有内容都保存在这台计算机上。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter finishes, Esc leaves; everything is saved while you type.</source>
        <translation>Markdown。按 Ctrl+Enter 完成，按 Esc 离开；输入时会自动保存。</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>写笔记…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>What could not be read</source>
        <translation>未能读取的内容</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>这篇文章没有小标题。</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>没有打开的文章。</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Protected File</source>
        <translation>受保护的文件</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>Skip &amp;All</source>
        <translation>全部跳过(&amp;A)</translation>
    </message>
    <message>
        <source>“%1” is protected. What is its password?</source>
        <translation>“%1”受保护。密码是什么？</translation>
    </message>
    <message numerus="yes">
        <source>%n more protected files wait.</source>
        <translation>
            <numerusform>还有 %n 个受保护的文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens the file this once and is not kept.</source>
        <translation>密码只用这一次，不会保存。</translation>
    </message>
    <message>
        <source>That is not its password: try another one.</source>
        <translation>密码不对：请再试一个。</translation>
    </message>
</context>
<context>
    <name>ReaderApplication</name>
    <message>
        <source>The library is %1. Another one can be chosen with “scholiast --library FILE”.</source>
        <translation>当前资料库是 %1。可以用“scholiast --library 文件”选择另一个。</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message>
        <source>&amp;Justify both edges</source>
        <translation>两端对齐(&amp;J)</translation>
    </message>
    <message>
        <source>&amp;Hyphenate</source>
        <translation>断词连字(&amp;H)</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>米黄</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>衬线</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>无衬线</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n 个字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>&amp;Back to the Defaults</source>
        <translation>恢复默认值(&amp;B)</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>No article</source>
        <translation>没有文章</translation>
    </message>
    <message>
        <source>Open an article from the list, drop a file here, or paste text.</source>
        <translation>从列表中打开一篇文章，将文件拖到这里，或粘贴文字。</translation>
    </message>
</context>
<context>
    <name>SelectionToolbar</name>
    <message>
        <source>What to do with the selection</source>
        <translation>对所选文字的操作</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>下划线</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Underline the selection</source>
        <translation>为所选文字加下划线</translation>
    </message>
    <message>
        <source>Highlight the selection and tag it</source>
        <translation>高亮所选文字并加标签</translation>
    </message>
    <message>
        <source>Highlight the selection and write a note</source>
        <translation>高亮所选文字并写笔记</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>复制所选文字</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>连同出处复制</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>阅读</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>拼写</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>资料库</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation>移除按键(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>重置(&amp;S)</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或按键搜索</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>请按下新按键</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>选择一项操作以更改其按键</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>改用于此(&amp;T)</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3); it would lose it.</source>
        <translation>%1 属于“%2”（%3）；该操作会失去此按键。</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>侧栏</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>高亮</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>Highlights %1</source>
        <translation>高亮 %1</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Tell from the Text</source>
        <translation>根据文字判断</translation>
    </message>
    <message>
        <source>No Dictionaries Installed</source>
        <translation>未安装词典</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>Add to Dictionary</source>
        <translation>添加到词典</translation>
    </message>
    <message>
        <source>Add to Dictionary: %1</source>
        <translation>添加到词典：%1</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>No Suggestions</source>
        <translation>没有建议</translation>
    </message>
    <message>
        <source>Spelling Language</source>
        <translation>拼写语言</translation>
    </message>
</context>
<context>
    <name>SpellingPage</name>
    <message>
        <source>&amp;Check the spelling of notes</source>
        <translation>检查笔记的拼写(&amp;C)</translation>
    </message>
    <message>
        <source>No dictionary is installed. Install the package of your language, for example “hunspell-fr” or “hunspell-en-us”, and start Scholiast again.</source>
        <translation>没有安装词典。请安装您所用语言的软件包，例如“hunspell-fr”或“hunspell-en-us”，然后重新启动 Scholiast。</translation>
    </message>
    <message>
        <source>Each note is checked in the language it is written in, out of the ones chosen here. More dictionaries come as packages named “hunspell-…”.</source>
        <translation>每条笔记按其所用语言检查，范围限于此处所选的语言。更多词典可通过名为“hunspell-…”的软件包安装。</translation>
    </message>
    <message>
        <source>Languages of the notes</source>
        <translation>笔记的语言</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>还剩 %n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Highlights and tags</source>
        <translation>高亮和标签</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>文章语言</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n 条高亮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Tags of the highlight</source>
        <translation>此高亮的标签</translation>
    </message>
    <message>
        <source>Find or make a tag…</source>
        <translation>查找或新建标签…</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>查找或新建标签</translation>
    </message>
    <message>
        <source>Enter gives or takes the chosen tag; a slash makes a tag below another.</source>
        <translation>按 Enter 添加或移除所选标签；用斜杠可新建下级标签。</translation>
    </message>
    <message>
        <source>Matching tags</source>
        <translation>匹配的标签</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>新建“%1”</translation>
    </message>
    <message>
        <source>%1, given</source>
        <translation>%1，已添加</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>T&amp;itle</source>
        <translation>标题(&amp;I)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>文件名(&amp;N)</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <source>&amp;Extension</source>
        <translation>扩展名(&amp;E)</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>扩展名</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>模板文本</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Export Templates</source>
        <translation>导出模板</translation>
    </message>
    <message>
        <source>Templates are written in Mustache: {{quote}}, {{#note}}…{{/note}}.</source>
        <translation>模板用 Mustache 书写：{{quote}}、{{#note}}…{{/note}}。</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Ne&amp;w…</source>
        <translation>新建(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>创建副本(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Restore Original</source>
        <translation>恢复原版(&amp;R)</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>删除(&amp;L)</translation>
    </message>
    <message>
        <source>New Template</source>
        <translation>新建模板</translation>
    </message>
    <message>
        <source>Its name, which is also the name of the format:</source>
        <translation>模板名称，也是格式的名称：</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>我的笔记</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” has an error and is not saved.</source>
        <translation>“%1”有错误，尚未保存。</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>放弃更改</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>UndoOffers</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n articles deleted.</source>
        <translation>
            <numerusform>已删除 %n 篇文章。</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” deleted.</source>
        <translation>已删除标签“%1”。</translation>
    </message>
</context>
<context>
    <name>WatchedFolderList</name>
    <message>
        <source>No folder is watched.</source>
        <translation>没有监视任何文件夹。</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>With subfolders</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1（目前不存在）</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>监视文件夹</translation>
    </message>
</context>
</TS>
