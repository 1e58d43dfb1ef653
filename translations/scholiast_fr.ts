<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Import Files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>Importer un &amp;dossier…</translation>
    </message>
    <message>
        <source>&amp;New Article from Clipboard</source>
        <translation>&amp;Nouvel article depuis le presse-papiers</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Export &amp;All Articles…</source>
        <translation>Exporter &amp;tous les articles…</translation>
    </message>
    <message>
        <source>&amp;Close Article</source>
        <translation>&amp;Fermer l’article</translation>
    </message>
    <message>
        <source>&amp;Reopen Last Article</source>
        <translation>&amp;Rouvrir le dernier article</translation>
    </message>
    <message>
        <source>&amp;Delete Article</source>
        <translation>&amp;Supprimer l’article</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>Rechercher &amp;dans l’article…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>Occurrence &amp;suivante</translation>
    </message>
    <message>
        <source>Find &amp;Previous</source>
        <translation>Occurrence &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Article List</source>
        <translation>&amp;Liste des articles</translation>
    </message>
    <message>
        <source>&amp;Side Panel</source>
        <translation>&amp;Panneau latéral</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>&amp;Surlignages</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>É&amp;tiquettes</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>Pla&amp;n</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>A&amp;grandir le texte</translation>
    </message>
    <message>
        <source>S&amp;maller Text</source>
        <translation>&amp;Réduire le texte</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>Taille n&amp;ormale du texte</translation>
    </message>
    <message>
        <source>Text A&amp;ppearance…</source>
        <translation>&amp;Apparence du texte…</translation>
    </message>
    <message>
        <source>&amp;Follow the System</source>
        <translation>&amp;Suivre le système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>Sé&amp;pia</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>S&amp;witch Theme</source>
        <translation>Chan&amp;ger de thème</translation>
    </message>
    <message>
        <source>&amp;Caret in the Text</source>
        <translation>Curseur dans le te&amp;xte</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>Plein é&amp;cran</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Reculer</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Avancer</translation>
    </message>
    <message>
        <source>&amp;Next Highlight</source>
        <translation>Surlignage &amp;suivant</translation>
    </message>
    <message>
        <source>&amp;Previous Highlight</source>
        <translation>Surlignage &amp;précédent</translation>
    </message>
    <message>
        <source>N&amp;ext Article</source>
        <translation>Article suivan&amp;t</translation>
    </message>
    <message>
        <source>P&amp;revious Article</source>
        <translation>Article précé&amp;dent</translation>
    </message>
    <message>
        <source>&amp;Search Articles</source>
        <translation>&amp;Chercher un article</translation>
    </message>
    <message>
        <source>To the &amp;Text</source>
        <translation>Passer au te&amp;xte</translation>
    </message>
    <message>
        <source>To the Next Pane</source>
        <translation>Passer au &amp;volet suivant</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Surligner</translation>
    </message>
    <message>
        <source>&amp;Underline</source>
        <translation>S&amp;ouligner</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>É&amp;tiqueter…</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Note…</translation>
    </message>
    <message>
        <source>Number 1</source>
        <translation>Numéro 1</translation>
    </message>
    <message>
        <source>Number 2</source>
        <translation>Numéro 2</translation>
    </message>
    <message>
        <source>Number 3</source>
        <translation>Numéro 3</translation>
    </message>
    <message>
        <source>Number 4</source>
        <translation>Numéro 4</translation>
    </message>
    <message>
        <source>Number 5</source>
        <translation>Numéro 5</translation>
    </message>
    <message>
        <source>Number 6</source>
        <translation>Numéro 6</translation>
    </message>
    <message>
        <source>Number 7</source>
        <translation>Numéro 7</translation>
    </message>
    <message>
        <source>Number 8</source>
        <translation>Numéro 8</translation>
    </message>
    <message>
        <source>Number 9</source>
        <translation>Numéro 9</translation>
    </message>
    <message>
        <source>Start One Word Back</source>
        <translation>Début&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>Start One Word On</source>
        <translation>Début&#xa0;: un mot en avant</translation>
    </message>
    <message>
        <source>End One Word Back</source>
        <translation>Fin&#xa0;: un mot en arrière</translation>
    </message>
    <message>
        <source>End One Word On</source>
        <translation>Fin&#xa0;: un mot en avant</translation>
    </message>
    <message>
        <source>&amp;Delete Highlight</source>
        <translation>Supprimer &amp;le surlignage</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About Scholiast</source>
        <translation>À &amp;propos de Scholiast</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>A&amp;ller</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>A&amp;nnoter</translation>
    </message>
    <message>
        <source>By Num&amp;ber</source>
        <translation>Par nu&amp;méro</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Show De&amp;leted Articles</source>
        <translation>&amp;Afficher les articles supprimés</translation>
    </message>
    <message>
        <source>Open the Men&amp;u</source>
        <translation>Ouvrir le &amp;menu</translation>
    </message>
    <message>
        <source>Menu &amp;Bar</source>
        <translation>Barre de men&amp;us</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>T&amp;hème</translation>
    </message>
    <message>
        <source>Sho&amp;w Whole Page</source>
        <translation>Afficher la page en&amp;tière</translation>
    </message>
    <message>
        <source>&amp;Go to Page…</source>
        <translation>Aller à la &amp;page…</translation>
    </message>
    <message>
        <source>Add from &amp;URL…</source>
        <translation>Ajouter depuis une &amp;URL…</translation>
    </message>
    <message>
        <source>Open the Page in the &amp;Browser…</source>
        <translation>Ouvrir la page dans le &amp;navigateur…</translation>
    </message>
    <message>
        <source>Export &amp;Templates…</source>
        <translation>&amp;Modèles d’exportation…</translation>
    </message>
    <message>
        <source>Copy &amp;Quote with Citation</source>
        <translation>Copier la citation avec sa so&amp;urce</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Add from URL</source>
        <translation>Ajouter depuis une URL</translation>
    </message>
    <message>
        <source>&amp;Address of a page or a document:</source>
        <translation>&amp;Adresse d’une page ou d’un document&#xa0;:</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The page is fetched once, with its images, and then stays in your library.</source>
        <translation>La page est récupérée une seule fois, avec ses images, puis reste dans votre bibliothèque.</translation>
    </message>
    <message>
        <source>This is not an address of the web: one begins with “https://” or “http://”.</source>
        <translation>Ce n’est pas une adresse du Web&#xa0;: celles-ci commencent par «&#xa0;https://&#xa0;» ou «&#xa0;http://&#xa0;».</translation>
    </message>
</context>
<context>
    <name>AnnotationCommands</name>
    <message>
        <source>Select a passage first, or click a highlight.</source>
        <translation>Sélectionnez d’abord un passage, ou cliquez sur un surlignage.</translation>
    </message>
    <message>
        <source>Number %1 has no tag yet: give it one in the list of tags.</source>
        <translation>Le numéro %1 n’a pas encore d’étiquette&#xa0;: attribuez-lui-en une dans la liste des étiquettes.</translation>
    </message>
    <message>
        <source>No tag yet</source>
        <translation>Pas encore d’étiquette</translation>
    </message>
    <message>
        <source>Copied with its source.</source>
        <translation>Copié avec sa source.</translation>
    </message>
</context>
<context>
    <name>AnnotationDelegate</name>
    <message>
        <source>Not found in this text</source>
        <translation>Introuvable dans ce texte</translation>
    </message>
</context>
<context>
    <name>AnnotationListModel</name>
    <message>
        <source>Not found in this text</source>
        <translation>Introuvable dans ce texte</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Étiquettes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>AnnotationMenu</name>
    <message>
        <source>Add Note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Edit Note</source>
        <translation>Modifier la note</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Étiquettes…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Souligner</translation>
    </message>
    <message>
        <source>Copy Quote</source>
        <translation>Copier la citation</translation>
    </message>
    <message>
        <source>Copy with Note</source>
        <translation>Copier avec la note</translation>
    </message>
    <message numerus="yes">
        <source>Export the %n Filtered Highlights…</source>
        <translation>
            <numerusform>Exporter le surlignage filtré (%n)…</numerusform>
            <numerusform>Exporter les %n surlignages filtrés…</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy Quote with Citation</source>
        <translation>Copier la citation avec sa source</translation>
    </message>
</context>
<context>
    <name>AnnotationPanel</name>
    <message>
        <source>Highlights</source>
        <translation>Surlignages</translation>
    </message>
    <message>
        <source>Clear the filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n highlight(s)</source>
        <translation>
            <numerusform>%1 sur %n surlignage</numerusform>
            <numerusform>%1 sur %n surlignages</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an article to see its highlights here.</source>
        <translation>Ouvrez un article pour voir ici ses surlignages.</translation>
    </message>
    <message>
        <source>No highlights yet. Select a passage in the text, then press H to highlight it, T to tag it or N to write a note.</source>
        <translation>Pas encore de surlignage. Sélectionnez un passage du texte, puis appuyez sur H pour le surligner, T pour l’étiqueter ou N pour écrire une note.</translation>
    </message>
    <message>
        <source>No highlight matches.</source>
        <translation>Aucun surlignage ne correspond.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>AppearancePopover</name>
    <message>
        <source>Text appearance</source>
        <translation>Apparence du texte</translation>
    </message>
</context>
<context>
    <name>Arguments</name>
    <message>
        <source>Read articles and keep what you thought of them.</source>
        <translation>Lire des articles et garder ce que vous en avez pensé.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Use this library instead of the usual one.</source>
        <translation>Utiliser cette bibliothèque au lieu de la bibliothèque habituelle.</translation>
    </message>
    <message>
        <source>Texts to import and open.</source>
        <translation>Textes à importer et à ouvrir.</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>Sho&amp;w Found Article</source>
        <translation>Afficher l’ar&amp;ticle trouvé</translation>
    </message>
    <message>
        <source>Sho&amp;w Whole Page</source>
        <translation>Afficher la page en&amp;tière</translation>
    </message>
    <message>
        <source>The whole page is shown.</source>
        <translation>La page entière est affichée.</translation>
    </message>
    <message>
        <source>The article found in the page is shown.</source>
        <translation>L’article trouvé dans la page est affiché.</translation>
    </message>
    <message>
        <source>%1 Highlights: %2.</source>
        <extracomment>%1 is a whole sentence, %2 is “3 moved, 1 lost”</extracomment>
        <translation>%1 Surlignages&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Go to Page</source>
        <translation>Aller à la page</translation>
    </message>
    <message>
        <source>Page (%1 to %2):</source>
        <translation>Page (de %1 à %2)&#x202f;:</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>There is no page %1.</source>
        <translation>Il n’y a pas de page %1.</translation>
    </message>
    <message>
        <source>This link can’t be opened: %1</source>
        <translation>Ce lien ne peut pas être ouvert&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>ArticleDelegate</name>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>read</source>
        <translation>lu</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
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
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 % read</source>
        <translation>lu à %1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>ArticleListView</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Search articles</source>
        <translation>Chercher un article</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>DELETED</source>
        <translation>SUPPRIMÉS</translation>
    </message>
    <message>
        <source>READING</source>
        <translation>LECTURES</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted articles</source>
        <translation>
            <numerusform>%n article supprimé</numerusform>
            <numerusform>%n articles supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>No article matches “%1”.</source>
        <translation>Aucun article ne correspond à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>Clear the Search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Nothing is deleted.</source>
        <translation>Rien n’est supprimé.</translation>
    </message>
    <message>
        <source>No articles yet. Drop text or Markdown files here, or</source>
        <translation>Aucun article pour l’instant. Déposez ici des fichiers texte ou Markdown, ou bien</translation>
    </message>
    <message>
        <source>Import Files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Restaurer</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui à %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier à %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <extracomment>A date without and with its year, as QLocale::toString wants it: &quot;14 Mar&quot;.</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>CardEditor</name>
    <message>
        <source>Spelling language</source>
        <translation>Langue de l’orthographe</translation>
    </message>
    <message>
        <source>Dismiss the hint</source>
        <translation>Masquer l’indication</translation>
    </message>
    <message>
        <source>No dictionary for %1: install %2.</source>
        <translation>Dictionnaire manquant (%1)&#xa0;: installez %2.</translation>
    </message>
</context>
<context>
    <name>ChangeSet</name>
    <message>
        <source>Underline</source>
        <translation>soulignement</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>surlignage</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>modification de la note</translation>
    </message>
    <message>
        <source>Change note language</source>
        <translation>changement de langue de la note</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>changement de couleur</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>changement de style</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>retrait de l’étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>étiquetage</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>déplacement du bord</translation>
    </message>
    <message>
        <source>Delete highlight</source>
        <translation>suppression du surlignage</translation>
    </message>
    <message>
        <source>Delete highlights</source>
        <translation>suppression des surlignages</translation>
    </message>
    <message>
        <source>Rename tag</source>
        <translation>renommage de l’étiquette</translation>
    </message>
    <message>
        <source>Recolour tag</source>
        <translation>changement de couleur de l’étiquette</translation>
    </message>
    <message>
        <source>Change number key</source>
        <translation>changement de touche numérique</translation>
    </message>
    <message>
        <source>Describe tag</source>
        <translation>description de l’étiquette</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>nouvelle étiquette</translation>
    </message>
    <message>
        <source>Move tag</source>
        <translation>déplacement de l’étiquette</translation>
    </message>
    <message>
        <source>Merge tags</source>
        <translation>fusion des étiquettes</translation>
    </message>
    <message>
        <source>Delete tag</source>
        <translation>suppression de l’étiquette</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>importation</translation>
    </message>
    <message>
        <source>Delete article</source>
        <translation>suppression de l’article</translation>
    </message>
    <message>
        <source>Delete articles</source>
        <translation>suppression des articles</translation>
    </message>
    <message>
        <source>Restore article</source>
        <translation>restauration de l’article</translation>
    </message>
    <message>
        <source>New revision</source>
        <translation>Nouvelle version</translation>
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
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>the library is whole</source>
        <translation>la bibliothèque est intacte</translation>
    </message>
    <message>
        <source>the library is damaged</source>
        <translation>la bibliothèque est endommagée</translation>
    </message>
    <message>
        <source>Read the whole library and say whether it is sound</source>
        <translation>Lire toute la bibliothèque et dire si elle est en bon état</translation>
    </message>
    <message>
        <source>Print an array of objects</source>
        <translation>Écrire un tableau d’objets</translation>
    </message>
    <message>
        <source>Read articles and keep what you thought of them, from the command line.</source>
        <translation>Lire des articles et garder ce que vous en avez pensé, en ligne de commande.</translation>
    </message>
    <message>
        <source>The library file; created when missing</source>
        <translation>Le fichier de la bibliothèque&#x202f;; créé s’il n’existe pas</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>sortie standard</translation>
    </message>
    <message>
        <source>Write annotated notes</source>
        <translation>Écrire les notes et les surlignages</translation>
    </message>
    <message>
        <source>Its id, the start of it, or words of its title</source>
        <translation>Son identifiant, le début de celui-ci, ou des mots du titre</translation>
    </message>
    <message>
        <source>All articles of the library</source>
        <translation>Tous les articles de la bibliothèque</translation>
    </message>
    <message>
        <source>The file to write; standard output otherwise</source>
        <translation>Le fichier à écrire&#x202f;; sinon la sortie standard</translation>
    </message>
    <message>
        <source>Leave the notes out</source>
        <translation>Omettre les notes</translation>
    </message>
    <message>
        <source>Leave the tags out</source>
        <translation>Omettre les étiquettes</translation>
    </message>
    <message>
        <source>Markdown: the article&apos;s text too</source>
        <translation>Markdown&#xa0;: le texte de l’article aussi</translation>
    </message>
    <message>
        <source>Highlight a passage, with tags and a note</source>
        <translation>Surligner un passage, avec des étiquettes et une note</translation>
    </message>
    <message>
        <source>The passage, as it stands in the text</source>
        <translation>Le passage, tel qu’il figure dans le texte</translation>
    </message>
    <message>
        <source>A tag, made if it is new; / makes a path; may be repeated</source>
        <translation>Une étiquette, créée si elle est nouvelle&#x202f;; / forme un chemin&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>A note in Markdown</source>
        <translation>Une note en Markdown</translation>
    </message>
    <message>
        <source>yellow, green, blue, pink, orange or purple</source>
        <translation>yellow (jaune), green (vert), blue (bleu), pink (rose), orange ou purple (violet)</translation>
    </message>
    <message>
        <source>Underline instead of highlighting</source>
        <translation>Souligner au lieu de surligner</translation>
    </message>
    <message>
        <source>Which one, where the passage stands several times</source>
        <translation>Laquelle, si le passage apparaît plusieurs fois</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n mot</numerusform>
            <numerusform>%n mots</numerusform>
        </translation>
    </message>
    <message>
        <source>The articles of the library, newest first</source>
        <translation>Les articles de la bibliothèque, du plus récent au plus ancien</translation>
    </message>
    <message>
        <source>Only those whose title, site or author has these words</source>
        <translation>Seulement ceux dont le titre, le site ou l’auteur contient ces mots</translation>
    </message>
    <message>
        <source>An article&apos;s details and highlights</source>
        <translation>Les détails et les surlignages d’un article</translation>
    </message>
    <message>
        <source>The codebook, with how often each tag is used</source>
        <translation>La grille de codes, avec le nombre d’emplois de chaque étiquette</translation>
    </message>
    <message>
        <source>Read only; change no library, with --json tell all that was found</source>
        <translation>Lire seulement&#x202f;; ne changer aucune bibliothèque, et avec --json dire tout ce qui a été trouvé</translation>
    </message>
    <message>
        <source>Of protected documents</source>
        <translation>Des documents protégés</translation>
    </message>
    <message>
        <source>The plain text of files or articles, one paragraph a line</source>
        <translation>Le texte brut de fichiers ou d’articles, un paragraphe par ligne</translation>
    </message>
    <message>
        <source>Files, folders, - for standard input, or articles of the library</source>
        <translation>Des fichiers, des dossiers, - pour l’entrée standard, ou des articles de la bibliothèque</translation>
    </message>
    <message>
        <source>The title and the credits too</source>
        <translation>Aussi le titre et les signatures</translation>
    </message>
    <message>
        <source>All that a web page shows, not only the article in it</source>
        <translation>Tout ce que montre une page web, pas seulement l’article qui s’y trouve</translation>
    </message>
    <message>
        <source>Write NAME.txt for each file into this folder</source>
        <translation>Écrire NOM.txt pour chaque fichier dans ce dossier</translation>
    </message>
    <message>
        <source>Print the version and exit</source>
        <translation>Afficher la version et quitter</translation>
    </message>
    <message>
        <source>Say which command to run.</source>
        <translation>Dites quelle commande exécuter.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 manque.</translation>
    </message>
    <message>
        <source>%1 can’t have that value.</source>
        <translation>%1 ne peut pas avoir cette valeur.</translation>
    </message>
    <message>
        <source>%1 can’t be “%2”; it can be: %3.</source>
        <translation>%1 ne peut pas être «&#xa0;%2&#xa0;»&#x202f;; valeurs possibles&#xa0;: %3.</translation>
    </message>
    <message>
        <source>“%1” was not expected here.</source>
        <translation>«&#xa0;%1&#xa0;» n’était pas attendu ici.</translation>
    </message>
    <message>
        <source>This value can’t be understood: %1.</source>
        <translation>Cette valeur n’est pas comprise&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 demande une valeur.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>OBLIGATOIRE</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>NOMBRE</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Print this help and exit</source>
        <translation>Afficher cette aide et quitter</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Add --help to see what can be said.</source>
        <translation>Ajoutez --help pour voir ce qui est possible.</translation>
    </message>
    <message>
        <source>Name an article, or say --all or --tag.</source>
        <translation>Nommez un article, ou ajoutez --all ou --tag.</translation>
    </message>
    <message>
        <source>Say either --output or --output-dir.</source>
        <translation>Choisissez soit --output, soit --output-dir.</translation>
    </message>
    <message>
        <source>“%1” keeps what you had changed in the generated parts.</source>
        <translation>«&#x202f;%1&#x202f;» garde ce que vous aviez modifié dans les parties générées.</translation>
    </message>
    <message>
        <source>“%1” is not for the screen: name a file with --output.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas fait pour l’écran&#xa0;: nommez un fichier avec --output.</translation>
    </message>
    <message>
        <source>Its id, the start of it, or words of its title; several may be named</source>
        <translation>Son identifiant, le début de celui-ci, ou des mots de son titre&#x202f;; plusieurs sont possibles</translation>
    </message>
    <message>
        <source>Only highlights with this tag or one below it, such as figures/budget; may be given several times</source>
        <translation>Seulement les passages qui portent cette étiquette ou une étiquette au-dessous, comme chiffres/budget&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>text, tag, colour, date or article</source>
        <translation>text, tag, colour, date ou article</translation>
    </message>
    <message>
        <source>What stands with a quote: quote, sentence or paragraph</source>
        <translation>Ce qui accompagne une citation&#xa0;: quote (rien), sentence (la phrase) ou paragraph (le paragraphe)</translation>
    </message>
    <message>
        <source>Leave the headings out</source>
        <translation>Sans les intertitres</translation>
    </message>
    <message>
        <source>Leave the pages out</source>
        <translation>Sans les pages</translation>
    </message>
    <message>
        <source>Leave the colours out</source>
        <translation>Sans les couleurs</translation>
    </message>
    <message>
        <source>Leave the dates out</source>
        <translation>Sans les dates</translation>
    </message>
    <message>
        <source>Leave the links to the web out</source>
        <translation>Sans les liens vers le web</translation>
    </message>
    <message>
        <source>Markdown: quotes as callouts</source>
        <translation>Markdown&#xa0;: les citations en encadrés (callouts)</translation>
    </message>
    <message>
        <source>%1, or the name of a template</source>
        <translation>%1, ou le nom d’un modèle</translation>
    </message>
    <message>
        <source>The folder to write one file an article into</source>
        <translation>Le dossier où écrire un fichier par article</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stands %n time(s) in this article: say which one with --nth.</source>
        <translation>
            <numerusform>«&#x202f;%1&#x202f;» apparaît %n fois dans cet article&#xa0;: dites laquelle avec --nth.</numerusform>
            <numerusform>«&#x202f;%1&#x202f;» apparaît %n fois dans cet article&#xa0;: dites laquelle avec --nth.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring files, folders and pages of the web into the library</source>
        <translation>Apporter des fichiers, des dossiers et des pages du Web dans la bibliothèque</translation>
    </message>
    <message>
        <source>Files, folders, addresses of the web, or - for standard input</source>
        <translation>Des fichiers, des dossiers, des adresses du Web, ou - pour l’entrée standard</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) restored.</source>
        <translation>
            <numerusform>%n article restauré.</numerusform>
            <numerusform>%n articles restaurés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill a new library from a ZIP of a whole one</source>
        <translation>Remplir une bibliothèque neuve depuis le ZIP d’une bibliothèque entière</translation>
    </message>
    <message>
        <source>What export --all --format zip has written</source>
        <translation>Ce que export --all --format zip a écrit</translation>
    </message>
    <message>
        <source>Highlights whose passage stands elsewhere now: %1; whose passage is gone: %2. Their quotes and notes are kept.</source>
        <translation>Surlignages dont le passage se trouve maintenant ailleurs : %1 ; dont le passage a disparu : %2. Leurs citations et leurs notes sont conservées.</translation>
    </message>
    <message>
        <source>Only highlights with all these words in quote, note or tags</source>
        <translation>Seulement les surlignages dont la citation, la note ou les étiquettes contiennent tous ces mots</translation>
    </message>
    <message>
        <source>Only highlights of this colour; may be given several times</source>
        <translation>Seulement les surlignages de cette couleur ; peut être répété</translation>
    </message>
    <message>
        <source>docx, odt: only the quotes and notes, under headings</source>
        <translation>docx, odt : seulement les citations et les notes, sous des titres</translation>
    </message>
</context>
<context>
    <name>CodebookDelegate</name>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
</context>
<context>
    <name>CodebookMenu</name>
    <message>
        <source>Show Highlights</source>
        <translation>Afficher les surlignages</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>New Tag Below</source>
        <translation>Nouvelle sous-étiquette</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Describe</source>
        <translation>Décrire</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Number Key</source>
        <translation>Touche numérique</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Merge Into</source>
        <translation>Fusionner avec</translation>
    </message>
    <message>
        <source>Export Highlights with This Tag…</source>
        <translation>Exporter les surlignages de cette étiquette…</translation>
    </message>
    <message>
        <source>Move To</source>
        <translation>Déplacer vers</translation>
    </message>
    <message>
        <source>Top Level</source>
        <translation>Premier niveau</translation>
    </message>
</context>
<context>
    <name>CodebookModel</name>
    <message numerus="yes">
        <source>%n highlight(s)</source>
        <translation>
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>touche %1</translation>
    </message>
</context>
<context>
    <name>CodebookView</name>
    <message>
        <source>Filter tags</source>
        <translation>Filtrer les étiquettes</translation>
    </message>
    <message>
        <source>Filter tags by words of their path</source>
        <translation>Filtrer les étiquettes par les mots de leur chemin</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>What does this tag mean?</source>
        <translation>Que signifie cette étiquette&#x202f;?</translation>
    </message>
    <message>
        <source>Description of the tag</source>
        <translation>Description de l’étiquette</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show Highlights</source>
        <translation>Afficher les surlignages</translation>
    </message>
    <message>
        <source>There is a tag “%1” here already. “Merge into” joins two tags.</source>
        <translation>Il y a déjà une étiquette «&#x202f;%1&#x202f;» ici. «&#x202f;Fusionner avec&#x202f;» réunit deux étiquettes.</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>Nouvelle étiquette %1</translation>
    </message>
    <message>
        <source>A tag can’t be moved below itself.</source>
        <translation>Une étiquette ne peut pas être placée sous elle-même.</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Yellow</source>
        <translation>Jaune</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violet</translation>
    </message>
</context>
<context>
    <name>ErrorDetail</name>
    <message>
        <source>inconsistent article</source>
        <translation>article incohérent</translation>
    </message>
    <message>
        <source>old Microsoft Office document</source>
        <translation>ancien document Microsoft Office</translation>
    </message>
    <message>
        <source>Mobipocket book</source>
        <translation>livre Mobipocket</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>image PNG</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>image JPEG</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>image GIF</translation>
    </message>
    <message>
        <source>WebP image</source>
        <translation>image WebP</translation>
    </message>
    <message>
        <source>TIFF image</source>
        <translation>image TIFF</translation>
    </message>
    <message>
        <source>AVIF image</source>
        <translation>image AVIF</translation>
    </message>
    <message>
        <source>MP4 file</source>
        <translation>fichier MP4</translation>
    </message>
    <message>
        <source>ELF program</source>
        <translation>programme ELF</translation>
    </message>
    <message>
        <source>program</source>
        <translation>programme</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>archive gzip</translation>
    </message>
    <message>
        <source>bzip2 archive</source>
        <translation>archive bzip2</translation>
    </message>
    <message>
        <source>xz archive</source>
        <translation>archive xz</translation>
    </message>
    <message>
        <source>7-Zip archive</source>
        <translation>archive 7-Zip</translation>
    </message>
    <message>
        <source>Zstandard archive</source>
        <translation>archive Zstandard</translation>
    </message>
    <message>
        <source>RAR archive</source>
        <translation>archive RAR</translation>
    </message>
    <message>
        <source>tar archive</source>
        <translation>archive tar</translation>
    </message>
    <message>
        <source>ar archive</source>
        <translation>archive ar</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>base de données SQLite</translation>
    </message>
    <message>
        <source>Ogg file</source>
        <translation>fichier Ogg</translation>
    </message>
    <message>
        <source>MP3 file</source>
        <translation>fichier MP3</translation>
    </message>
    <message>
        <source>FLAC file</source>
        <translation>fichier FLAC</translation>
    </message>
    <message>
        <source>WAV file</source>
        <translation>fichier WAV</translation>
    </message>
    <message>
        <source>font</source>
        <translation>police de caractères</translation>
    </message>
    <message>
        <source>WebAssembly program</source>
        <translation>programme WebAssembly</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>document Word</translation>
    </message>
    <message>
        <source>ZIP archive</source>
        <translation>archive ZIP</translation>
    </message>
    <message>
        <source>unknown data</source>
        <translation>données inconnues</translation>
    </message>
    <message>
        <source>its archive can’t be opened</source>
        <translation>son archive ne peut pas être ouverte</translation>
    </message>
    <message>
        <source>encrypted archive</source>
        <translation>archive chiffrée</translation>
    </message>
    <message>
        <source>its archive unpacks to far more than a document needs</source>
        <translation>son archive se décompresse en bien plus qu’il n’en faut pour un document</translation>
    </message>
    <message>
        <source>the end of its archive is missing or damaged</source>
        <translation>la fin de son archive manque ou est endommagée</translation>
    </message>
    <message>
        <source>its archive has far too many parts</source>
        <translation>son archive a beaucoup trop d’éléments</translation>
    </message>
    <message>
        <source>a part that leads out of its archive</source>
        <translation>un élément qui mène hors de son archive</translation>
    </message>
    <message>
        <source>a damaged part of its archive</source>
        <translation>un élément endommagé de son archive</translation>
    </message>
    <message>
        <source>its reader stopped working</source>
        <translation>son lecteur a cessé de fonctionner</translation>
    </message>
    <message>
        <source>its reader answered nonsense</source>
        <translation>son lecteur a donné une réponse incohérente</translation>
    </message>
    <message>
        <source>a locked chapter</source>
        <translation>un chapitre verrouillé</translation>
    </message>
    <message>
        <source>a chapter that the book does not hold</source>
        <translation>un chapitre que le livre ne contient pas</translation>
    </message>
    <message>
        <source>far too much text for a book</source>
        <translation>beaucoup trop de texte pour un livre</translation>
    </message>
    <message>
        <source>a chapter that is no text</source>
        <translation>un chapitre qui n’est pas du texte</translation>
    </message>
    <message>
        <source>a picture that the book does not hold</source>
        <translation>une image que le livre ne contient pas</translation>
    </message>
    <message>
        <source>the order of its chapters is lost</source>
        <translation>l’ordre de ses chapitres est perdu</translation>
    </message>
    <message>
        <source>a book without chapters</source>
        <translation>un livre sans chapitres</translation>
    </message>
    <message>
        <source>locked by Readium LCP</source>
        <translation>verrouillé par Readium LCP</translation>
    </message>
    <message>
        <source>locked by Apple’s copy protection</source>
        <translation>verrouillé par la protection contre la copie d’Apple</translation>
    </message>
    <message>
        <source>locked by Adobe’s copy protection</source>
        <translation>verrouillé par la protection contre la copie d’Adobe</translation>
    </message>
    <message>
        <source>locked by a copy protection</source>
        <translation>verrouillé par une protection contre la copie</translation>
    </message>
    <message>
        <source>scanned pages</source>
        <translation>pages numérisées</translation>
    </message>
    <message>
        <source>password</source>
        <translation>mot de passe</translation>
    </message>
    <message>
        <source>damaged pages</source>
        <translation>pages endommagées</translation>
    </message>
    <message>
        <source>the end of the file is missing</source>
        <translation>la fin du fichier manque</translation>
    </message>
    <message>
        <source>some of its notes are missing</source>
        <translation>certaines de ses notes manquent</translation>
    </message>
    <message>
        <source>its text is missing</source>
        <translation>son texte manque</translation>
    </message>
    <message>
        <source>its text is cut off or damaged</source>
        <translation>son texte est tronqué ou endommagé</translation>
    </message>
    <message>
        <source>a document inside it was left out</source>
        <translation>un document qu’il contient a été laissé de côté</translation>
    </message>
    <message>
        <source>its styles are missing</source>
        <translation>ses styles manquent</translation>
    </message>
    <message>
        <source>the numbers of its lists are missing</source>
        <translation>les numéros de ses listes manquent</translation>
    </message>
    <message>
        <source>encrypted with a password</source>
        <translation>chiffré par un mot de passe</translation>
    </message>
    <message>
        <source>some of its images are missing</source>
        <translation>certaines de ses images manquent</translation>
    </message>
    <message>
        <source>some of its images have a format that can’t be shown</source>
        <translation>certaines de ses images ont un format qui ne peut pas être affiché</translation>
    </message>
    <message>
        <source>a tag has no end: “{{” without “}}”</source>
        <translation>une balise n’a pas de fin&#xa0;: «&#x202f;{{&#x202f;» sans «&#x202f;}}&#x202f;»</translation>
    </message>
    <message>
        <source>other delimiters than {{ }} are not for these templates</source>
        <translation>ces modèles n’acceptent pas d’autres délimiteurs que {{ }}</translation>
    </message>
    <message>
        <source>“%1”: a template can&apos;t take in another one</source>
        <translation>«&#x202f;%1&#x202f;»&#xa0;: un modèle ne peut pas en inclure un autre</translation>
    </message>
    <message>
        <source>there is no variable “%1”</source>
        <translation>il n’y a pas de variable «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>“%1” is closed but was not opened last</source>
        <translation>«&#x202f;%1&#x202f;» est fermé sans être le dernier ouvert</translation>
    </message>
    <message>
        <source>the section “%1” is not closed</source>
        <translation>la section «&#x202f;%1&#x202f;» n’est pas fermée</translation>
    </message>
    <message>
        <source>there is no setting “%1”</source>
        <translation>il n’y a pas de réglage «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>there is no way to escape “%1”</source>
        <translation>aucun échappement ne s’appelle «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be a file&apos;s extension</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être l’extension d’un fichier</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>another program wrote it meanwhile</source>
        <translation>un autre programme l’a écrit entre-temps</translation>
    </message>
    <message>
        <source>a format has this name already</source>
        <translation>un format porte déjà ce nom</translation>
    </message>
    <message>
        <source>a file can&apos;t have this name</source>
        <translation>un fichier ne peut pas porter ce nom</translation>
    </message>
    <message>
        <source>not a ZIP of a whole library</source>
        <translation>pas un ZIP de bibliothèque entière</translation>
    </message>
    <message>
        <source>it holds articles or tags already; name a new library</source>
        <translation>elle contient déjà des articles ou des étiquettes&#x202f;; nommez une bibliothèque neuve</translation>
    </message>
    <message>
        <source>there is no library to take it from</source>
        <translation>il n’y a pas de bibliothèque d’où le prendre</translation>
    </message>
    <message>
        <source>there are no tags yet</source>
        <translation>il n’y a pas encore d’étiquettes</translation>
    </message>
    <message>
        <source>more than 1,048,575 highlights</source>
        <translation>plus de 1 048 575 surlignages</translation>
    </message>
    <message>
        <source>some of its charts were left out</source>
        <translation>certains de ses graphiques ont été laissés de côté</translation>
    </message>
    <message>
        <source>some of its pictures</source>
        <translation>certaines de ses images</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>%1 is not a format that Scholiast knows: choose another one.</source>
        <translation>%1 n’est pas un format que Scholiast connaît&#xa0;: choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 was not found: check the name, and that it was not moved or deleted.</source>
        <translation>%1 est introuvable&#xa0;: vérifiez le nom, et que rien n’a été déplacé ni supprimé.</translation>
    </message>
    <message>
        <source>%1 is a folder that can’t be opened as a file here: check its permissions or choose a file in it.</source>
        <translation>%1 est un dossier qui ne s’ouvre pas ici comme un fichier&#xa0;: vérifiez ses droits d’accès ou choisissez un fichier qu’il contient.</translation>
    </message>
    <message>
        <source>%1 can’t be read (%2): check its permissions.</source>
        <translation>%1 est illisible (%2)&#xa0;: vérifiez ses droits d’accès.</translation>
    </message>
    <message>
        <source>%1 can’t be written (%2): check that its folder exists, that you may write there and that the disk is not full.</source>
        <translation>%1 n’est pas accessible en écriture (%2)&#xa0;: vérifiez que son dossier existe, que vous avez le droit d’y écrire et que le disque n’est pas plein.</translation>
    </message>
    <message>
        <source>%1 holds no text: choose another file.</source>
        <translation>%1 ne contient pas de texte&#xa0;: choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 is larger than %3 MB: split it into smaller files first.</source>
        <translation>%1 dépasse %3&#xa0;Mo&#xa0;: commencez par le diviser en fichiers plus petits.</translation>
    </message>
    <message>
        <source>%1 is damaged or incomplete (%2): get it again from where it came from.</source>
        <translation>%1 est endommagé ou incomplet (%2)&#xa0;: récupérez-le à nouveau là d’où il vient.</translation>
    </message>
    <message>
        <source>%1 fits several things (%2): say more exactly which one you mean.</source>
        <translation>%1 correspond à plusieurs choses (%2)&#xa0;: précisez laquelle.</translation>
    </message>
    <message>
        <source>%1 makes no sense here (%2): correct it and try again.</source>
        <translation>%1 n’a pas de sens ici (%2)&#xa0;: corrigez et réessayez.</translation>
    </message>
    <message>
        <source>%1 was stopped before it was done: start it again when you like.</source>
        <translation>%1 a été interrompu avant la fin&#xa0;: recommencez quand vous voudrez.</translation>
    </message>
    <message>
        <source>The library %1 can’t be read or saved (%2): check that the disk is not full and that you may write the file, then repeat your last step.</source>
        <translation>La bibliothèque %1 ne peut être ni lue ni enregistrée (%2)&#xa0;: vérifiez que le disque n’est pas plein et que vous avez le droit d’écrire dans ce fichier, puis refaites votre dernière opération.</translation>
    </message>
    <message>
        <source>The library %1 was made by a newer version of Scholiast: update Scholiast to open it.</source>
        <translation>La bibliothèque %1 a été créée par une version plus récente de Scholiast&#xa0;: mettez Scholiast à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>%1 is not a library of Scholiast and was left untouched: choose another file as your library.</source>
        <translation>%1 n’est pas une bibliothèque de Scholiast et n’a pas été modifié&#xa0;: choisissez un autre fichier comme bibliothèque.</translation>
    </message>
    <message>
        <source>This text</source>
        <translation>Ce texte</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source> (%2)</source>
        <translation> (%2)</translation>
    </message>
    <message>
        <source>%1 can’t be read, as Scholiast does not open this kind of document (%2): save it in another format first, such as PDF or EPUB.</source>
        <translation>%1 ne peut pas être lu, car Scholiast n’ouvre pas ce type de document (%2) : enregistrez-le d’abord dans un autre format, comme PDF ou EPUB.</translation>
    </message>
    <message>
        <source>%1 is a folder without texts: choose another one.</source>
        <translation>%1 est un dossier sans textes : choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 is not a text (%2): choose a document, a web page or a text file.</source>
        <translation>%1 n’est pas un texte (%2) : choisissez un document, une page web ou un fichier texte.</translation>
    </message>
    <message>
        <source>A part of %1 could not be read (%2); the rest is there.</source>
        <translation>Une partie de %1 n’a pas pu être lue (%2) ; le reste est là.</translation>
    </message>
    <message>
        <source>%1 is protected (%2): open it with its password, or get a copy without protection.</source>
        <translation>%1 est protégé (%2) : ouvrez-le avec son mot de passe, ou procurez-vous une copie sans protection.</translation>
    </message>
    <message>
        <source>%1 took too long (%2) and was given up: try again, or choose a smaller file.</source>
        <translation>%1 a pris trop de temps (%2) et a été abandonné : réessayez, ou choisissez un fichier plus petit.</translation>
    </message>
    <message>
        <source>%1 can’t be read, as a part of Scholiast is missing (scholiast-import-worker): install Scholiast again.</source>
        <translation>%1 ne peut pas être lu, car une partie de Scholiast est absente (scholiast-import-worker) : réinstallez Scholiast.</translation>
    </message>
    <message>
        <source>%1 would take more memory than a file may: get it in smaller parts, or in another format.</source>
        <translation>%1 demanderait plus de mémoire qu’un fichier ne peut en prendre : procurez-vous-le en plusieurs parties, ou dans un autre format.</translation>
    </message>
    <message>
        <source>%1 holds pictures of pages but no text, as a scanner makes them: run text recognition (OCR) on it first.</source>
        <translation>%1 contient des images de pages mais aucun texte, comme en produit un scanner : passez-le d’abord à la reconnaissance de texte (OCR).</translation>
    </message>
    <message>
        <source>%1 is an archive without texts: choose another one.</source>
        <translation>%1 est une archive sans textes&#xa0;: choisissez-en une autre.</translation>
    </message>
    <message>
        <source>%1 is not an address of the web: one begins with “https://” or “http://”.</source>
        <translation>%1 n’est pas une adresse du Web&#xa0;: celles-ci commencent par «&#xa0;https://&#xa0;» ou «&#xa0;http://&#xa0;».</translation>
    </message>
    <message>
        <source>%1 leads into a private network, where only an address that you type yourself is fetched: type it, or save the page and import the file.</source>
        <translation>%1 mène à un réseau privé, où seule une adresse que vous saisissez vous-même est récupérée&#xa0;: saisissez-la, ou enregistrez la page et importez le fichier.</translation>
    </message>
    <message>
        <source>%1 leads to no known server: check the address, and whether this computer is connected.</source>
        <translation>%1 ne mène à aucun serveur connu&#xa0;: vérifiez l’adresse, et que cet ordinateur est connecté.</translation>
    </message>
    <message>
        <source>%1 broke off before all of it was here: try again.</source>
        <translation>%1 s’est interrompu avant la fin&#xa0;: réessayez.</translation>
    </message>
    <message>
        <source>%1 can’t prove that it is what it says (its certificate is not valid): open it in your browser to find out more.</source>
        <translation>%1 ne peut pas prouver son identité (son certificat n’est pas valable)&#xa0;: ouvrez-la dans votre navigateur pour en savoir plus.</translation>
    </message>
    <message>
        <source>%1 sends on to another address again and again: open it in your browser and save the page, then import the file.</source>
        <translation>%1 renvoie sans cesse à une autre adresse&#xa0;: ouvrez-la dans votre navigateur, enregistrez la page, puis importez le fichier.</translation>
    </message>
    <message>
        <source>%1 can’t be fetched (%2): check the address, and whether this computer is connected, or try again later.</source>
        <translation>%1 ne peut pas être récupéré (%2)&#xa0;: vérifiez l’adresse, et que cet ordinateur est connecté, ou réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 does not exist (any more): check the address.</source>
        <translation>%1 n’existe pas (ou plus)&#xa0;: vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>%1 is only for those who sign in (%2): open it in your browser and save the page, then import the file.</source>
        <translation>%1 est réservé à ceux qui s’identifient (%2)&#xa0;: ouvrez-la dans votre navigateur, enregistrez la page, puis importez le fichier.</translation>
    </message>
    <message>
        <source>%1 is larger than %3 MB: save it in parts with your browser.</source>
        <translation>%1 dépasse %3&#xa0;Mo&#xa0;: enregistrez-la par parties avec votre navigateur.</translation>
    </message>
    <message>
        <source>%1 did not answer in time (%2): try again later.</source>
        <translation>%1 n’a pas répondu à temps (%2)&#xa0;: réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 holds no text: open it in your browser and save the page, then import the file.</source>
        <translation>%1 ne contient pas de texte&#xa0;: ouvrez-la dans votre navigateur, enregistrez la page, puis importez le fichier.</translation>
    </message>
    <message>
        <source>%1 is not a text (%2): choose the address of a page or a document.</source>
        <translation>%1 n’est pas un texte (%2)&#xa0;: choisissez l’adresse d’une page ou d’un document.</translation>
    </message>
    <message>
        <source>%1 did not come from a PDF file that Scholiast keeps, so there is no original to mark: export it as PDF instead.</source>
        <translation>%1 ne vient pas d’un fichier PDF que Scholiast conserve&#xa0;: il n’y a pas d’original à annoter, exportez plutôt en PDF.</translation>
    </message>
    <message>
        <source>%1 is one of several articles, and an original PDF can be marked for one at a time: choose a single article.</source>
        <translation>%1 est l’un de plusieurs articles, et un PDF d’origine s’annote un article à la fois&#xa0;: choisissez un seul article.</translation>
    </message>
    <message>
        <source>%1 is the library itself or a part of it and was left untouched: choose another file to write to.</source>
        <translation>%1 est la bibliothèque elle-même ou l’une de ses parties et n’a pas été modifié : choisissez un autre fichier de destination.</translation>
    </message>
</context>
<context>
    <name>ExportChoicesBox</name>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Group &amp;by</source>
        <translation>&amp;Grouper par</translation>
    </message>
    <message>
        <source>Order in the text</source>
        <translation>Ordre du texte</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>C&amp;itation</translation>
    </message>
    <message>
        <source>Only the quote</source>
        <translation>Seulement la citation</translation>
    </message>
    <message>
        <source>In its sentence</source>
        <translation>Dans sa phrase</translation>
    </message>
    <message>
        <source>In its paragraph</source>
        <translation>Dans son paragraphe</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notes</translation>
    </message>
    <message>
        <source>What you wrote about a passage</source>
        <translation>Ce que vous avez écrit au sujet d’un passage</translation>
    </message>
    <message>
        <source>Ta&amp;gs</source>
        <translation>Éti&amp;quettes</translation>
    </message>
    <message>
        <source>With their whole path</source>
        <translation>Avec leur chemin complet</translation>
    </message>
    <message>
        <source>Head&amp;ings</source>
        <translation>Intertitre&amp;s</translation>
    </message>
    <message>
        <source>The headings that a passage stands under</source>
        <translation>Les intertitres sous lesquels se trouve un passage</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Pages</translation>
    </message>
    <message>
        <source>The page, where the original has pages</source>
        <translation>La page, si l’original est paginé</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Cou&amp;leurs</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Dates</translation>
    </message>
    <message>
        <source>When a passage was highlighted and last changed</source>
        <translation>Quand un passage a été surligné et modifié</translation>
    </message>
    <message>
        <source>Lin&amp;ks back</source>
        <translation>Liens &amp;vers la source</translation>
    </message>
    <message>
        <source>To the passage on the web, where the article has an address</source>
        <translation>Vers le passage sur le web, si l’article a une adresse</translation>
    </message>
    <message>
        <source>&amp;Whole text</source>
        <translation>Te&amp;xte entier</translation>
    </message>
    <message>
        <source>The whole article, not only the quotes</source>
        <translation>L’article entier, pas seulement les citations</translation>
    </message>
    <message>
        <source>Callo&amp;uts</source>
        <translation>C&amp;allouts</translation>
    </message>
    <message>
        <source>Quotes as callouts, as Obsidian shows them in a frame</source>
        <translation>Les citations comme encadrés, tels qu’Obsidian les montre</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>R&amp;apport</translation>
    </message>
    <message>
        <source>Only the quotes and notes, under headings, without the rest of the article</source>
        <translation>Seulement les citations et les notes, sous des titres, sans le reste de l’article</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>%1 exported to “%2”.</source>
        <extracomment>%1 is “12 highlights in 3 articles”</extracomment>
        <translation>Exporté vers «&#xa0;%2&#xa0;»&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 What you had changed in it is kept in “%2”.</source>
        <extracomment>%1 is a whole sentence</extracomment>
        <translation>%1 Ce que vous y aviez modifié est conservé dans «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>&amp;Enregistrer sous…</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Te&amp;mplates…</source>
        <translation>&amp;Modèles…</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>F&amp;ormat</translation>
    </message>
    <message>
        <source>There is nothing to export here.</source>
        <translation>Il n’y a rien à exporter ici.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copie…</translation>
    </message>
    <message>
        <source>Copied: %1.</source>
        <translation>Copié&#xa0;: %1.</translation>
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
        <translation>Citations et notes pour Obsidian, Logseq et d’autres carnets</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>The articles with highlights and notes in place, in one file</source>
        <translation>Les articles avec surlignages et notes à leur place, en un seul fichier</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>The articles typeset, with highlights and notes in the margin</source>
        <translation>Les articles mis en page, avec surlignages et notes en marge</translation>
    </message>
    <message>
        <source>Original PDF with highlights</source>
        <translation>PDF d’origine avec surlignages</translation>
    </message>
    <message>
        <source>The imported file, marked for other readers</source>
        <translation>Le fichier importé, annoté pour d’autres lecteurs</translation>
    </message>
    <message>
        <source>The PDF as it was imported, with the highlights as annotations that other PDF readers show.</source>
        <translation>Le PDF tel qu’il a été importé, avec les surlignages comme annotations visibles dans d’autres lecteurs de PDF.</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>The articles with highlights and real comments</source>
        <translation>Les articles avec surlignages et vrais commentaires</translation>
    </message>
    <message>
        <source>OpenDocument text (ODT)</source>
        <translation>Texte OpenDocument (ODT)</translation>
    </message>
    <message>
        <source>For LibreOffice, with highlights and real comments</source>
        <translation>Pour LibreOffice, avec surlignages et vrais commentaires</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>One row a highlight, for any spreadsheet or script</source>
        <translation>Une ligne par surlignage, pour tout tableur ou script</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Feuille de calcul (XLSX)</translation>
    </message>
    <message>
        <source>One row a highlight, for Excel or LibreOffice</source>
        <translation>Une ligne par surlignage, pour Excel ou LibreOffice</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>The W3C standard, for other annotation programs</source>
        <translation>La norme du W3C, pour d’autres programmes d’annotation</translation>
    </message>
    <message>
        <source>REFI-QDA project (QDPX)</source>
        <translation>Projet REFI-QDA (QDPX)</translation>
    </message>
    <message>
        <source>For ATLAS.ti, MAXQDA, NVivo and other QDA programs</source>
        <translation>Pour ATLAS.ti, MAXQDA, NVivo et d’autres logiciels d’analyse</translation>
    </message>
    <message>
        <source>A project with the articles as sources, the tags as codes and the highlights as codings.</source>
        <translation>Un projet avec les articles comme sources, les étiquettes comme codes et les surlignages comme codages.</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (QDC)</source>
        <translation>Livre de codes REFI-QDA (QDC)</translation>
    </message>
    <message>
        <source>Only the tags, for QDA programs</source>
        <translation>Seulement les étiquettes, pour les logiciels d’analyse</translation>
    </message>
    <message>
        <source>References (CSL-JSON)</source>
        <translation>Références (CSL-JSON)</translation>
    </message>
    <message>
        <source>The articles as references for Zotero and Pandoc</source>
        <translation>Les articles comme références pour Zotero et Pandoc</translation>
    </message>
    <message>
        <source>References (BibTeX)</source>
        <translation>Références (BibTeX)</translation>
    </message>
    <message>
        <source>The articles as references for LaTeX</source>
        <translation>Les articles comme références pour LaTeX</translation>
    </message>
    <message>
        <source>References (RIS)</source>
        <translation>Références (RIS)</translation>
    </message>
    <message>
        <source>The articles as references for EndNote, Mendeley and others</source>
        <translation>Les articles comme références pour EndNote, Mendeley et autres</translation>
    </message>
    <message>
        <source>Archive of open formats (ZIP)</source>
        <translation>Archive en formats ouverts (ZIP)</translation>
    </message>
    <message>
        <source>Everything, to keep or to restore as a library</source>
        <translation>Tout, à conserver ou à restaurer en bibliothèque</translation>
    </message>
    <message>
        <source>Every article as text and web page, its original, its highlights and the tags, all in open formats; it can be restored as a library.</source>
        <translation>Chaque article en texte et en page web, son original, ses surlignages et les étiquettes, le tout en formats ouverts&#x202f;; on peut en restaurer une bibliothèque.</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <extracomment>&quot;12 highlights in 3 articles&quot;</extracomment>
        <translation>%1 dans %2</translation>
    </message>
</context>
<context>
    <name>ExportFormatBox</name>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message numerus="yes">
        <source>The beginning, from %1 of %n articles</source>
        <translation>
            <numerusform>Le début, d’après %1 article sur %n</numerusform>
            <numerusform>Le début, d’après %1 articles sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What the file will hold</source>
        <translation>Ce que contiendra le fichier</translation>
    </message>
</context>
<context>
    <name>ExportScopeBox</name>
    <message numerus="yes">
        <source>&amp;The %n chosen articles</source>
        <translation>
            <numerusform>L’a&amp;rticle choisi (%n)</numerusform>
            <numerusform>Les %n a&amp;rticles choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;This article</source>
        <translation>Cet a&amp;rticle</translation>
    </message>
    <message numerus="yes">
        <source>The %n highlights of the &amp;filter</source>
        <translation>
            <numerusform>Le surlignage du &amp;filtre (%n)</numerusform>
            <numerusform>Les %n surlignages du &amp;filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Highlights with one tag</source>
        <translation>S&amp;urlignages d’une étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>&amp;All articles</source>
        <translation>&amp;Tous les articles</translation>
    </message>
</context>
<context>
    <name>ExportTemplate</name>
    <message>
        <source>Page of quotes</source>
        <translation>Page de citations</translation>
    </message>
    <message>
        <source>HTML: the quotes on cards, to look at, print or send</source>
        <translation>HTML : les citations sur des fiches, à regarder, imprimer ou envoyer</translation>
    </message>
    <message>
        <source>Quotes with citations</source>
        <translation>Citations avec références</translation>
    </message>
    <message>
        <source>Plain text: each quote with where it is from, to paste into a text</source>
        <translation>Texte brut : chaque citation avec sa provenance, à coller dans un texte</translation>
    </message>
    <message>
        <source>Reading note</source>
        <translation>Note de lecture</translation>
    </message>
    <message>
        <source>Markdown: every quote as a quotation with its note, tags and page, under the article&apos;s title</source>
        <translation>Markdown : chaque passage en citation, avec sa note, ses étiquettes et sa page, sous le titre de l’article</translation>
    </message>
</context>
<context>
    <name>FileFilters</name>
    <message>
        <source>Web pages</source>
        <translation>Pages web</translation>
    </message>
    <message>
        <source>E-books (EPUB)</source>
        <translation>Livres numériques (EPUB)</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>Documents PDF</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Documents Word</translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation>Textes OpenDocument</translation>
    </message>
    <message>
        <source>Texts and Markdown</source>
        <translation>Textes et Markdown</translation>
    </message>
    <message>
        <source>Archives (ZIP)</source>
        <translation>Archives (ZIP)</translation>
    </message>
    <message>
        <source>All that can be read</source>
        <translation>Tout ce qui peut être lu</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter highlights</source>
        <translation>Filtrer les surlignages</translation>
    </message>
    <message>
        <source>Filter highlights by words of the quote, note or tag</source>
        <translation>Filtrer les surlignages par des mots de la citation, de la note ou de l’étiquette</translation>
    </message>
    <message>
        <source>Tags in this article</source>
        <translation>Étiquettes de cet article</translation>
    </message>
    <message>
        <source>Colours in this article</source>
        <translation>Couleurs de cet article</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n highlight(s)</source>
        <translation>
            <numerusform>%1, %n surlignage</numerusform>
            <numerusform>%1, %n surlignages</numerusform>
        </translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d’abord</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Rechercher dans l’article</translation>
    </message>
    <message>
        <source>Number of matches</source>
        <translation>Nombre d’occurrences</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Mots entiers seulement</translation>
    </message>
    <message>
        <source>Match accents</source>
        <translation>Respecter les accents</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Aucune occurrence</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>Number of the current match, number of all matches</extracomment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n matches</source>
        <translation>
            <numerusform>%n occurrence</numerusform>
            <numerusform>%n occurrences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>In the Text</source>
        <translation>Dans le texte</translation>
    </message>
    <message>
        <source>In a Note</source>
        <translation>Dans une note</translation>
    </message>
    <message>
        <source>Scroll by lines</source>
        <translation>Défiler par lignes</translation>
    </message>
    <message>
        <source>Scroll by pages</source>
        <translation>Défiler par pages</translation>
    </message>
    <message>
        <source>To the start or the end</source>
        <translation>Aller au début ou à la fin</translation>
    </message>
    <message>
        <source>Caret by letters</source>
        <translation>Curseur par lettres</translation>
    </message>
    <message>
        <source>Caret by words</source>
        <translation>Curseur par mots</translation>
    </message>
    <message>
        <source>Caret by sentences</source>
        <translation>Curseur par phrases</translation>
    </message>
    <message>
        <source>Caret by paragraphs</source>
        <translation>Curseur par paragraphes</translation>
    </message>
    <message>
        <source>Select, with any move of the caret</source>
        <translation>Sélectionner, avec tout déplacement du curseur</translation>
    </message>
    <message>
        <source>Open the note of the highlight or the link</source>
        <translation>Ouvrir la note du surlignage ou le lien</translation>
    </message>
    <message>
        <source>One step outwards</source>
        <translation>Un pas vers l’extérieur</translation>
    </message>
    <message>
        <source>Finish the note</source>
        <translation>Terminer la note</translation>
    </message>
    <message>
        <source>Back to the card</source>
        <translation>Revenir à la fiche</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Import Files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Import Folder</source>
        <translation>Importer un dossier</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy some first.</source>
        <translation>Le presse-papiers ne contient pas de texte&#xa0;: copiez-en d’abord.</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>No files to import were found.</source>
        <translation>Aucun fichier à importer n’a été trouvé.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles imported</source>
        <translation>
            <numerusform>%n article importé</numerusform>
            <numerusform>%n articles importés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were already there</source>
        <translation>
            <numerusform>%n était déjà là</numerusform>
            <numerusform>%n étaient déjà là</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be imported</source>
        <translation>
            <numerusform>%n n’a pas pu être importé</numerusform>
            <numerusform>%n n’ont pas pu être importés</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>.</source>
        <comment>the end of a sentence</comment>
        <translation>.</translation>
    </message>
    <message>
        <source>“%1” is in your library.</source>
        <translation>«&#x202f;%1&#x202f;» est dans votre bibliothèque.</translation>
    </message>
    <message>
        <source>“%1” was already there.</source>
        <translation>«&#x202f;%1&#x202f;» y était déjà.</translation>
    </message>
    <message numerus="yes">
        <source>%n are newer versions</source>
        <translation>
            <numerusform>%n est une version plus récente</numerusform>
            <numerusform>%n sont des versions plus récentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n déplacé</numerusform>
            <numerusform>%n déplacés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost</source>
        <translation>
            <numerusform>%n perdu</numerusform>
            <numerusform>%n perdus</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version of “%1” was imported; its highlights moved along: %2.</source>
        <translation>Une version plus récente de «&#x202f;%1&#x202f;» a été importée&#x202f;; ses surlignages ont suivi&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>ImportReportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Import progress</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Importing %1 of %2…</source>
        <translation>Importation %1 sur %2…</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>Recherche de fichiers…</translation>
    </message>
    <message>
        <source>Fetching the page…</source>
        <translation>Récupération de la page…</translation>
    </message>
    <message>
        <source>Fetching the page… %1 of %2</source>
        <translation>Récupération de la page… %1 sur %2</translation>
    </message>
    <message>
        <source>Fetching the page… %1</source>
        <translation>Récupération de la page… %1</translation>
    </message>
    <message>
        <source>Reading article %1 of %2…</source>
        <translation>Lecture de l’article %1 sur %2…</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Écriture du fichier…</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>Avancement de l’exportation</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>The system’s language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>The texts you read and your notes stay as they are.</source>
        <translation>Les textes que vous lisez et vos notes restent tels quels.</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>&amp;Open the Folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Everything is in this one file: articles, highlights, notes and tags. It is saved as you work; to keep a copy, close Scholiast and copy the file.

To work with another library, start Scholiast with “scholiast --library FILE”. A file that doesn’t exist yet becomes a new library.</source>
        <translation>Tout se trouve dans ce seul fichier&#xa0;: articles, surlignages, notes et étiquettes. Il est enregistré à mesure que vous travaillez&#x202f;; pour en garder une copie, fermez Scholiast et copiez le fichier.

Pour travailler avec une autre bibliothèque, lancez Scholiast avec «&#x202f;scholiast --library FICHIER&#x202f;». Un fichier qui n’existe pas encore devient une nouvelle bibliothèque.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Files that appear in these folders are imported by themselves. What is in a folder already is not: use “Import Folder…” for that.</source>
        <translation>Les fichiers qui arrivent dans ces dossiers sont importés d’eux-mêmes. Ce qui s’y trouve déjà ne l’est pas&#xa0;: utilisez pour cela «&#xa0;Importer un dossier…&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LinkDialog</name>
    <message>
        <source>Open Link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Open this address?</source>
        <translation>Ouvrir cette adresse&#x202f;?</translation>
    </message>
    <message>
        <source>Open this address at %1 in your browser?</source>
        <translation>Ouvrir cette adresse de %1 dans votre navigateur&#x202f;?</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Highlight deleted.</source>
        <translation>Surlignage supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights deleted.</source>
        <translation>
            <numerusform>%n surlignage supprimé.</numerusform>
            <numerusform>%n surlignages supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>About Scholiast</source>
        <translation>À propos de Scholiast</translation>
    </message>
    <message>
        <source>Read articles and keep what you thought of them.

Free software under the GNU General Public License, version 3 or later. Everything stays on this computer.</source>
        <translation>Lire des articles et garder ce que vous en avez pensé.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Tout reste sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter finishes, Esc leaves; everything is saved while you type.</source>
        <translation>Markdown. Ctrl+Entrée termine, Échap quitte&#x202f;; tout est enregistré pendant la frappe.</translation>
    </message>
    <message>
        <source>Write a note…</source>
        <translation>Écrire une note…</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>What could not be read</source>
        <translation>Ce qui n’a pas pu être lu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>This article has no headings.</source>
        <translation>Cet article n’a pas d’intertitres.</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>Aucun article n’est ouvert.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Protected File</source>
        <translation>Fichier protégé</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>&amp;Passer</translation>
    </message>
    <message>
        <source>Skip &amp;All</source>
        <translation>&amp;Tout passer</translation>
    </message>
    <message>
        <source>“%1” is protected. What is its password?</source>
        <translation>«&#xa0;%1&#xa0;» est protégé. Quel est son mot de passe&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n more protected files wait.</source>
        <translation>
            <numerusform>Encore %n fichier protégé en attente.</numerusform>
            <numerusform>Encore %n fichiers protégés en attente.</numerusform>
        </translation>
    </message>
    <message>
        <source>It opens the file this once and is not kept.</source>
        <translation>Il sert cette seule fois et n’est pas conservé.</translation>
    </message>
    <message>
        <source>That is not its password: try another one.</source>
        <translation>Ce n’est pas son mot de passe&#xa0;: essayez-en un autre.</translation>
    </message>
</context>
<context>
    <name>ReaderApplication</name>
    <message>
        <source>The library is %1. Another one can be chosen with “scholiast --library FILE”.</source>
        <translation>La bibliothèque est %1. Vous pouvez en choisir une autre avec «&#x202f;scholiast --library FICHIER&#x202f;».</translation>
    </message>
    <message>
        <source>&amp;Try Again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>ReadingControls</name>
    <message>
        <source>&amp;Justify both edges</source>
        <translation>&amp;Justifier le texte</translation>
    </message>
    <message>
        <source>&amp;Hyphenate</source>
        <translation>&amp;Couper les mots</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>Sépia</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Police</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Avec empattements</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Sans</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Interligne</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Longueur de ligne</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1&#xa0;px</translation>
    </message>
    <message numerus="yes">
        <source>%n letters</source>
        <translation>
            <numerusform>%n lettre</numerusform>
            <numerusform>%n lettres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>&amp;Back to the Defaults</source>
        <translation>&amp;Rétablir les valeurs par défaut</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>No article</source>
        <translation>Aucun article</translation>
    </message>
    <message>
        <source>Open an article from the list, drop a file here, or paste text.</source>
        <translation>Ouvrez un article de la liste, déposez ici un fichier ou collez du texte.</translation>
    </message>
</context>
<context>
    <name>SelectionToolbar</name>
    <message>
        <source>What to do with the selection</source>
        <translation>Que faire de la sélection</translation>
    </message>
    <message>
        <source>Underline</source>
        <translation>Souligner</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Underline the selection</source>
        <translation>Souligner la sélection</translation>
    </message>
    <message>
        <source>Highlight the selection and tag it</source>
        <translation>Surligner la sélection et l’étiqueter</translation>
    </message>
    <message>
        <source>Highlight the selection and write a note</source>
        <translation>Surligner la sélection et écrire une note</translation>
    </message>
    <message>
        <source>Copy the selected text</source>
        <translation>Copier le texte sélectionné</translation>
    </message>
    <message>
        <source>Copy with Citation</source>
        <translation>Copier avec la source</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Orthographe</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothèque</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Remove Keys</source>
        <translation>&amp;Retirer les touches</translation>
    </message>
    <message>
        <source>Re&amp;set</source>
        <translation>Réinitiali&amp;ser</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Chercher par nom ou par touche</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Chercher un raccourci</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouvelle touche</translation>
    </message>
    <message>
        <source>Press the new key</source>
        <translation>Appuyez sur la nouvelle touche</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>Tout réinitia&amp;liser</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Choose an action to change its keys</source>
        <translation>Choisissez une action pour changer ses touches</translation>
    </message>
    <message>
        <source>&amp;Take Over</source>
        <translation>&amp;Attribuer ici</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3); it would lose it.</source>
        <translation>%1 appartient à «&#x202f;%2&#x202f;» (%3)&#x202f;; cette action la perdrait.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Side panel</source>
        <translation>Panneau latéral</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Surlignages</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Highlights %1</source>
        <translation>Surlignages %1</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>Tell from the Text</source>
        <translation>Selon le texte</translation>
    </message>
    <message>
        <source>No Dictionaries Installed</source>
        <translation>Aucun dictionnaire installé</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>Add to Dictionary</source>
        <translation>Ajouter au dictionnaire</translation>
    </message>
    <message>
        <source>Add to Dictionary: %1</source>
        <translation>Ajouter au dictionnaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>No Suggestions</source>
        <translation>Aucune suggestion</translation>
    </message>
    <message>
        <source>Spelling Language</source>
        <translation>Langue de l’orthographe</translation>
    </message>
</context>
<context>
    <name>SpellingPage</name>
    <message>
        <source>&amp;Check the spelling of notes</source>
        <translation>&amp;Vérifier l’orthographe des notes</translation>
    </message>
    <message>
        <source>No dictionary is installed. Install the package of your language, for example “hunspell-fr” or “hunspell-en-us”, and start Scholiast again.</source>
        <translation>Aucun dictionnaire n’est installé. Installez le paquet de votre langue, par exemple «&#x202f;hunspell-fr&#x202f;» ou «&#x202f;hunspell-en-us&#x202f;», et relancez Scholiast.</translation>
    </message>
    <message>
        <source>Each note is checked in the language it is written in, out of the ones chosen here. More dictionaries come as packages named “hunspell-…”.</source>
        <translation>Chaque note est vérifiée dans la langue où elle est écrite, parmi celles choisies ici. D’autres dictionnaires existent sous forme de paquets nommés «&#x202f;hunspell-…&#x202f;».</translation>
    </message>
    <message>
        <source>Languages of the notes</source>
        <translation>Langues des notes</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>encore %n min</numerusform>
            <numerusform>encore %n min</numerusform>
        </translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Highlights and tags</source>
        <translation>Surlignages et étiquettes</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Language of the article</source>
        <translation>Langue de l’article</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message numerus="yes">
        <source>%n highlights</source>
        <translation>
            <numerusform>%n surlignage</numerusform>
            <numerusform>%n surlignages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n étiquette</numerusform>
            <numerusform>%n étiquettes</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>TagPicker</name>
    <message>
        <source>Tags of the highlight</source>
        <translation>Étiquettes du surlignage</translation>
    </message>
    <message>
        <source>Find or make a tag…</source>
        <translation>Chercher ou créer une étiquette…</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>Chercher ou créer une étiquette</translation>
    </message>
    <message>
        <source>Enter gives or takes the chosen tag; a slash makes a tag below another.</source>
        <translation>Entrée attribue ou retire l’étiquette choisie&#x202f;; une barre oblique crée une étiquette sous une autre.</translation>
    </message>
    <message>
        <source>Matching tags</source>
        <translation>Étiquettes correspondantes</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Créer «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>%1, given</source>
        <translation>%1, attribuée</translation>
    </message>
</context>
<context>
    <name>TemplateEditor</name>
    <message>
        <source>T&amp;itle</source>
        <translation>T&amp;itre</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom du fichier</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>&amp;Extension</source>
        <translation>&amp;Extension</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Texte du modèle</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Export Templates</source>
        <translation>Modèles d’exportation</translation>
    </message>
    <message>
        <source>Templates are written in Mustache: {{quote}}, {{#note}}…{{/note}}.</source>
        <translation>Les modèles s’écrivent en Mustache&#xa0;: {{quote}}, {{#note}}…{{/note}}.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Ne&amp;w…</source>
        <translation>Nou&amp;veau…</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Restore Original</source>
        <translation>&amp;Rétablir l’original</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>New Template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Its name, which is also the name of the format:</source>
        <translation>Son nom, qui est aussi celui du format&#xa0;:</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Mes notes</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>«&#xa0;%1&#xa0;» supprimé.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” has an error and is not saved.</source>
        <translation>«&#xa0;%1&#xa0;» contient une erreur et n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Keep Editing</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Discard Changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
</context>
<context>
    <name>UndoOffers</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” deleted.</source>
        <translation>« %1 » supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>%n articles deleted.</source>
        <translation>
            <numerusform>%n article supprimé.</numerusform>
            <numerusform>%n articles supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” deleted.</source>
        <translation>Étiquette « %1 » supprimée.</translation>
    </message>
</context>
<context>
    <name>WatchedFolderList</name>
    <message>
        <source>No folder is watched.</source>
        <translation>Aucun dossier n’est surveillé.</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Dossiers surveillés</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>With subfolders</source>
        <translation>Avec les sous-dossiers</translation>
    </message>
    <message>
        <source>%1 (not there now)</source>
        <translation>%1 (absent pour l’instant)</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>Surveiller un dossier</translation>
    </message>
</context>
</TS>
