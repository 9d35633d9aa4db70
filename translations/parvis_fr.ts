<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>EditorMenu</name>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Images and files</source>
        <translation>Images et fichiers</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>Prospect</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partenaire</translation>
    </message>
    <message>
        <source>Journalist</source>
        <translation>Journaliste</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Prescripteur</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>Collègue</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <translation>dernier contact %1</translation>
    </message>
    <message>
        <source>score %1 of 100</source>
        <translation>score de %1 sur 100</translation>
    </message>
    <message>
        <source>Both have the address %1.</source>
        <translation>Les deux ont l’adresse %1.</translation>
    </message>
    <message>
        <source>Both go by “%1”.</source>
        <translation>Les deux se font appeler «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Both have the same name.</source>
        <translation>Les deux ont le même nom.</translation>
    </message>
    <message>
        <source>Both have the site %1.</source>
        <translation>Les deux ont le site %1.</translation>
    </message>
    <message>
        <source>The rules of %1 forbid matching its accounts with accounts elsewhere, so this person is never merged.</source>
        <translation>Les règles de %1 interdisent de rapprocher ses comptes de comptes tenus ailleurs&#xa0;: cette personne n’est donc jamais fusionnée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln abonné</numerusform>
            <numerusform>%Ln abonnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s) drawn</source>
        <translation>
            <numerusform>%Ln réaction suscitée</numerusform>
            <numerusform>%Ln réactions suscitées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) begun</source>
        <translation>
            <numerusform>%Ln conversation lancée</numerusform>
            <numerusform>%Ln conversations lancées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 mentions about your subjects</source>
        <translation>%1 mentions sur %2 touchent vos sujets</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Anniversaire</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <translation>Date marquante</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Surnom</translation>
    </message>
    <message>
        <source>Other site</source>
        <translation>Autre site</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Autre langue</translation>
    </message>
    <message>
        <source>Other company</source>
        <translation>Autre société</translation>
    </message>
    <message>
        <source>Other mail</source>
        <translation>Autre courriel</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>The account %1 was left out: the rules of %2 forbid matching its accounts with other accounts, a mail address or a site.</source>
        <translation>Le compte %1 a été laissé de côté&#xa0;: les règles de %2 interdisent de rapprocher ses comptes d’autres comptes, d’une adresse de courriel ou d’un site.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the name of a person, %2 one of their accounts</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Honorific</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Each part is rounded to whole points. The logarithm makes ten times as many followers, reactions or conversations always add about the same; more than the last number of a line earns no more. Subjects count by the share of mentions about them, with two mentions about nothing added.</source>
        <translation>Chaque part est arrondie au point entier. Par le logarithme, dix fois plus d’abonnés, de réactions ou de conversations ajoute toujours à peu près autant&#x202f;; au-delà du dernier nombre d’une ligne, rien ne s’ajoute. Les sujets comptent par la part des mentions qui les touchent, deux mentions sans sujet étant ajoutées.</translation>
    </message>
    <message>
        <source>Work address</source>
        <translation>Adresse professionnelle</translation>
    </message>
    <message>
        <source>Home address</source>
        <translation>Adresse personnelle</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Name suffix</source>
        <translation>Suffixe du nom</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Téléphone professionnel</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Téléphone personnel</translation>
    </message>
    <message>
        <source>Work mobile</source>
        <translation>Portable professionnel</translation>
    </message>
    <message>
        <source>Home mobile</source>
        <translation>Portable personnel</translation>
    </message>
    <message>
        <source>Work fax</source>
        <translation>Fax professionnel</translation>
    </message>
    <message>
        <source>Home fax</source>
        <translation>Fax personnel</translation>
    </message>
    <message>
        <source>street | postcode | city | region | country</source>
        <extracomment>the parts of a postal address, as they stand in one field with bars between them</extracomment>
        <translation>rue | code postal | ville | région | pays</translation>
    </message>
    <message>
        <source>Spouse</source>
        <translation>Conjoint</translation>
    </message>
</context>
<context>
    <name>PollWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Its poll needs two different answers at least, and none that is empty.</source>
        <translation>Son sondage demande au moins deux réponses différentes, et aucune de vide.</translation>
    </message>
    <message>
        <source>On “%1” a poll has at most %2 answers, and this one has %3.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», un sondage a au plus %2 réponses, et celui-ci en a %3.</translation>
    </message>
    <message>
        <source>On “%1” an answer of a poll has at most %2 characters, and answer %3 has %4.</source>
        <extracomment>%1 is a channel, %2 and %4 are numbers of characters, %3 is which answer: 1, 2…</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», une réponse de sondage a au plus %2 caractères, et la réponse %3 en a %4.</translation>
    </message>
    <message>
        <source>On “%1” the text is the question of its poll: it has at most %2 characters, and this one has %3.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», le texte est la question de son sondage&#xa0;: il a au plus %2 caractères, et celui-ci en a %3.</translation>
    </message>
    <message>
        <source>On “%1” a poll lasts at least %2. Choose a longer time for it.</source>
        <extracomment>%1 is a channel, %2 a time: “1 hour”</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», un sondage dure au moins %2. Choisissez une durée plus longue.</translation>
    </message>
    <message>
        <source>On “%1” a poll lasts at most %2. Choose a shorter time for it.</source>
        <extracomment>%1 is a channel, %2 a time: “30 days”</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», un sondage dure au plus %2. Choisissez une durée plus courte.</translation>
    </message>
    <message>
        <source>On “%1” the time that a poll lasts is counted in steps of %2. Choose another one.</source>
        <extracomment>%1 is a channel, %2 a time: “1 hour”</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», la durée d’un sondage se compte par pas de %2. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>On “%1” a post has a poll or files, not both. Take one of them away.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», un billet a un sondage ou des fichiers, pas les deux. Retirez l’un d’eux.</translation>
    </message>
    <message>
        <source>“%1” has no polls. Take it away.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas de sondages. Retirez-le.</translation>
    </message>
    <message>
        <source>On “%1” the text is the question of its poll, and this one is cut into a thread. Make one text of it, or take the poll away.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», le texte est la question de son sondage, et celui-ci est découpé en fil. Faites-en un seul texte, ou enlevez le sondage.</translation>
    </message>
</context>
<context>
    <name>SpellingMenu</name>
    <message>
        <source>No suggestion for “%1”</source>
        <translation>Aucune proposition pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Add “%1” to the words of this workspace</source>
        <translation>Ajouter «&#xa0;%1&#xa0;» aux mots de cet espace de travail</translation>
    </message>
    <message>
        <source>Ignore “%1”</source>
        <translation>Ignorer «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parvis::app::Composition</name>
    <message>
        <source>Making the demo workspace: a year of articles, posts and mentions…</source>
        <translation>Création de l’espace de démonstration&#xa0;: un an d’articles, de billets et de mentions…</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Restauration de la sauvegarde…</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>A backup was restored into this workspace elsewhere. What stood there before is kept as %1</source>
        <translation>Une sauvegarde a été restaurée ailleurs dans cet espace de travail. Ce qui s’y trouvait est gardé sous le nom %1</translation>
    </message>
    <message>
        <source>The backup was restored; what was due by now is asked about first. What stood there before is kept as %1</source>
        <translation>La sauvegarde est restaurée&#x202f;; ce qui devait déjà être parti attend que vous disiez ce qu’il en est. Ce qu’il y avait avant est gardé sous %1</translation>
    </message>
</context>
<context>
    <name>parvis::app::Session</name>
    <message>
        <source>This window is offline, but the workspace could not be told: parvisctl and the timer may still send.</source>
        <extracomment>The switch of the window counts for parvisctl and for the timer that sends while Parvis is closed, too</extracomment>
        <translation>Cette fenêtre est hors ligne, mais cela n’a pas pu être noté dans l’espace de travail&#xa0;: parvisctl et la minuterie peuvent encore envoyer.</translation>
    </message>
    <message>
        <source>This window is online, but the workspace could not be told: parvisctl and the timer still wait.</source>
        <translation>Cette fenêtre est en ligne, mais cela n’a pas pu être noté dans l’espace de travail&#xa0;: parvisctl et la minuterie attendent encore.</translation>
    </message>
</context>
<context>
    <name>parvis::models::AccessEnd</name>
    <message>
        <source>Take it back on %1, in the settings of your account.</source>
        <extracomment>%1 is a server, %2 the address of a page there</extracomment>
        <translation>Retirez-le sur %1, dans les réglages de votre compte.</translation>
    </message>
    <message>
        <source>Take it back there: %1</source>
        <translation>Retirez-le là&#xa0;: %1</translation>
    </message>
    <message>
        <source>The app password is not kept here; you can delete it in the settings of Bluesky.</source>
        <translation>Le mot de passe d’application n’est pas gardé ici&#x202f;; vous pouvez le supprimer dans les réglages de Bluesky.</translation>
    </message>
    <message>
        <source>Parvis forgets what lets it in, and tells “%1” to let it in no more. To connect again you sign in again.</source>
        <translation>Parvis oublie ce qui le laisse entrer, et demande à «&#xa0;%1&#xa0;» de ne plus le laisser entrer. Pour reconnecter le canal, vous vous y connectez de nouveau.</translation>
    </message>
    <message>
        <source>Parvis forgets what lets it in. “%1” cannot be told so just now: it stays good there.</source>
        <translation>Parvis oublie ce qui le laisse entrer. «&#xa0;%1&#xa0;» ne peut pas en être averti en ce moment&#xa0;: cela y reste valable.</translation>
    </message>
    <message>
        <source>“%1” is disconnected, and “%2” lets Parvis in no more. What the channel holds stays.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté, et «&#xa0;%2&#xa0;» ne laisse plus entrer Parvis. Ce que contient le canal reste.</translation>
    </message>
    <message>
        <source>“%1” is disconnected. What let Parvis in is forgotten here, and still good on “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté. Ce qui laissait entrer Parvis est oublié ici, et encore valable sur «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is disconnected, but “%2” could not be told: what let Parvis in is still good there.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté, mais «&#xa0;%2&#xa0;» n’a pas pu en être averti&#xa0;: ce qui laissait entrer Parvis y est encore valable.</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Ouvrir la page</translation>
    </message>
    <message>
        <source>“%1” is disconnected. What it holds stays; what is planned there waits until it is connected again.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté. Ce qu’il contient reste&#x202f;; ce qui y est prévu attend qu’il soit de nouveau connecté.</translation>
    </message>
    <message>
        <source>Another channel is called “%1” already. Give this one another name.</source>
        <translation>Un autre canal s’appelle déjà «&#xa0;%1&#xa0;». Donnez un autre nom à celui-ci.</translation>
    </message>
    <message>
        <source>That is %1, while “%2” is %3. Nothing was changed. Give what belongs to %3 (in the browser, sign out of the other account first), or connect %1 as a channel of its own.</source>
        <extracomment>%1 and %3 are accounts (@us@social.example) or the addresses of a room or a site, %2 is the name of a channel</extracomment>
        <translation>C’est %1, alors que «&#xa0;%2&#xa0;» est %3. Rien n’a été changé. Donnez ce qui appartient à %3 (dans le navigateur, déconnectez-vous d’abord de l’autre compte), ou connectez %1 comme un canal à part.</translation>
    </message>
    <message>
        <source>“%1” would be taken for the number of a channel. Give it a name that is more than digits.</source>
        <translation>«&#xa0;%1&#xa0;» se lirait comme le numéro d’un canal. Donnez-lui un nom qui ne soit pas fait que de chiffres.</translation>
    </message>
    <message>
        <source>Parvis forgets what lets it in. To connect again you sign in again.</source>
        <translation>Parvis oublie ce qui le laisse entrer. Pour reconnecter le canal, vous vous y connectez de nouveau.</translation>
    </message>
    <message>
        <source>Parvis forgets what lets it in, and cannot take it back on “%1”: it stays good there.</source>
        <translation>Parvis oublie ce qui le laisse entrer, et ne peut pas le retirer sur «&#xa0;%1&#xa0;»&#xa0;: cela y reste valable.</translation>
    </message>
    <message>
        <source>Parvis forgets the password that lets it in. If that is called Parvis on “%1”, it is deleted there as well. If it has another name it stays good, since you may use it elsewhere.</source>
        <extracomment>%1 is a server</extracomment>
        <translation>Parvis oublie le mot de passe qui le laisse entrer. S’il s’appelle Parvis sur «&#xa0;%1&#xa0;», il y est aussi supprimé. S’il porte un autre nom, il reste valable, car il vous sert peut-être ailleurs.</translation>
    </message>
    <message>
        <source>What the channel holds stays here; what is planned there waits until it is connected again. Copies of this workspace lose the channel too.</source>
        <translation>Ce que contient le canal reste ici&#x202f;; ce qui y est prévu attend qu’il soit reconnecté. Les copies de cet espace de travail perdent le canal elles aussi.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Activity</name>
    <message>
        <source>opened again</source>
        <translation>rouverte</translation>
    </message>
    <message>
        <source>marked as done</source>
        <translation>marquée comme faite</translation>
    </message>
    <message>
        <source>marked as waiting for their answer</source>
        <translation>attend leur réponse</translation>
    </message>
    <message>
        <source>back from its snooze</source>
        <translation>revenue de son sommeil</translation>
    </message>
    <message>
        <source>opened again: something new came in</source>
        <translation>rouverte : du nouveau est arrivé</translation>
    </message>
    <message>
        <source>given to %1</source>
        <translation>confiée à %1</translation>
    </message>
    <message>
        <source>given to nobody</source>
        <translation>confiée à personne</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>priorité : %1</translation>
    </message>
    <message>
        <source>tagged “%1”</source>
        <translation>étiquetée « %1 »</translation>
    </message>
    <message>
        <source>tag “%1” taken off</source>
        <translation>étiquette « %1 » retirée</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>drapeau mis</translation>
    </message>
    <message>
        <source>flag taken off</source>
        <translation>drapeau retiré</translation>
    </message>
    <message>
        <source>joined with another conversation</source>
        <translation>réunie à une autre conversation</translation>
    </message>
    <message>
        <source>made a conversation of its own</source>
        <translation>devenue une conversation à part</translation>
    </message>
    <message>
        <source>note added</source>
        <translation>note ajoutée</translation>
    </message>
    <message>
        <source>answer drafted from “%1”</source>
        <translation>réponse préparée d’après « %1 »</translation>
    </message>
    <message>
        <source>%1 by a rule · %2</source>
        <extracomment>%1 is what was done, %2 when</extracomment>
        <translation>%1 par une règle · %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what was done, when</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 · %3</source>
        <extracomment>%1 is who, %2 what was done, %3 when</extracomment>
        <translation>%1 : %2 · %3</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>à rendre dans %1</translation>
    </message>
    <message>
        <source>late by %1</source>
        <translation>en retard de %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 by the rule(s) %2 · %3</source>
        <extracomment>%1 is what was done, %2 the names of rules, %3 when</extracomment>
        <translation>
            <numerusform>%1 par la règle %2 · %3</numerusform>
            <numerusform>%1 par les règles %2 · %3</numerusform>
        </translation>
    </message>
    <message>
        <source>snoozed %1</source>
        <extracomment>%1 is as in &quot;until tomorrow at 09:00&quot;</extracomment>
        <translation>remise à plus tard, %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::AnsweringArticles</name>
    <message>
        <source>Answered by the article “%1”</source>
        <translation>L’article «&#xa0;%1&#xa0;» y répond</translation>
    </message>
    <message>
        <source>Nothing can be answered on this channel.</source>
        <translation>On ne peut pas répondre sur ce canal.</translation>
    </message>
    <message>
        <source>The draft is being read.</source>
        <translation>Le brouillon est en cours de lecture.</translation>
    </message>
    <message>
        <source>A reply is begun already: it stays as it is.</source>
        <translation>Une réponse est déjà commencée&#xa0;: elle reste comme elle est.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleApproval</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>how an article came to its status: %1 is who did what, %2 when</extracomment>
        <translation>%1 &#xa0; %2</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleChecks</name>
    <message>
        <source>Texts in French and English are checked. Choose the language in the details (F2).</source>
        <translation>Les textes en français et en anglais sont relus. Choisissez la langue dans les détails (F2).</translation>
    </message>
    <message>
        <source>Write a few sentences: here you will see how they read, whether they tell a story, and how they will be found.</source>
        <translation>Écrivez quelques phrases&#xa0;: vous verrez ici comment elles se lisent, si elles racontent une histoire et comment on les trouvera.</translation>
    </message>
    <message>
        <source>What is silenced was not read.</source>
        <translation>Les remarques ignorées n’ont pas été lues.</translation>
    </message>
    <message>
        <source>What the checks say was not changed.</source>
        <translation>Les remarques n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>Silence a finding</source>
        <translation>Ignorer une remarque</translation>
    </message>
    <message>
        <source>Silenced.</source>
        <translation>Remarque ignorée.</translation>
    </message>
    <message>
        <source>Silence a rule</source>
        <translation>Ignorer une règle</translation>
    </message>
    <message>
        <source>Silenced in this article: %1.</source>
        <translation>Ignoré dans cet article&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Réentendre</translation>
    </message>
    <message>
        <source>The checks say it again.</source>
        <translation>La remarque se fait de nouveau entendre.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleEditorModel</name>
    <message>
        <source>The article was not opened.</source>
        <translation>L’article n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The last changes to “%1” were not saved.</source>
        <translation>Les dernières modifications de «&#xa0;%1&#xa0;» n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This article was removed elsewhere. What you wrote is still here.</source>
        <translation>Cet article a été supprimé ailleurs. Votre texte est toujours ici.</translation>
    </message>
    <message>
        <source>Keep my text</source>
        <translation>Garder mon texte</translation>
    </message>
    <message>
        <source>The article was not saved.</source>
        <translation>L’article n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The article was removed.</source>
        <translation>L’article a été supprimé.</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Lecture seule</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Saved on %1</source>
        <translation>Enregistré le %1</translation>
    </message>
    <message>
        <source>What you had written here was not kept in the history.</source>
        <translation>Ce que vous aviez écrit ici n’a pas été gardé dans l’historique.</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Montrer l’historique</translation>
    </message>
    <message>
        <source>“%1” was also changed elsewhere. Your text stays here; the other one is in its history.</source>
        <translation>«&#xa0;%1&#xa0;» a aussi été modifié ailleurs. Votre texte reste ici&#x202f;; l’autre est dans son historique.</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere. What you had written here is in its history.</source>
        <translation>«&#xa0;%1&#xa0;» a été modifié ailleurs. Ce que vous aviez écrit ici est dans son historique.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleExporter</name>
    <message>
        <source>“%1” is being written…</source>
        <translation>«&#xa0;%1&#xa0;» est en cours d’écriture…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancelled: “%1” was not written.</source>
        <translation>Annulé&#xa0;: «&#xa0;%1&#xa0;» n’a pas été écrit.</translation>
    </message>
    <message>
        <source>“%1” was not written.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été écrit.</translation>
    </message>
    <message>
        <source>Article exported as “%1” in %2.</source>
        <translation>Article exporté sous le nom «&#xa0;%1&#xa0;» dans %2.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>“%1” was not written: its ending names no format. These do: %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été écrit&#xa0;: sa terminaison ne désigne aucun format. Celles-ci en désignent un&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Its text holds a script or what runs one: that stands there as it was written, and a site may run it.</source>
        <translation>Son texte contient un script ou ce qui en lance un&#xa0;: il y figure tel qu’écrit, et un site peut l’exécuter.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleImporter</name>
    <message>
        <source>Other articles are still being taken in. Wait for their end, or cancel it.</source>
        <translation>D’autres articles sont encore en cours de reprise. Attendez la fin, ou annulez-la.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 why nothing came of it, as a sentence</extracomment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>The articles were not taken in.</source>
        <translation>Les articles n’ont pas été repris.</translation>
    </message>
    <message>
        <source>Cancelled: no article was taken in.</source>
        <translation>Annulé&#xa0;: aucun article n’a été repris.</translation>
    </message>
    <message>
        <source>The import was not undone or done again.</source>
        <translation>L’import n’a pas été annulé ou rétabli.</translation>
    </message>
    <message numerus="yes">
        <source>import of %Ln article(s)</source>
        <translation>
            <numerusform>import de %Ln article</numerusform>
            <numerusform>import de %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article ajouté.</numerusform>
            <numerusform>%Ln articles ajoutés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) were known already.</source>
        <translation>
            <numerusform>%Ln article était déjà connu.</numerusform>
            <numerusform>%Ln articles étaient déjà connus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln a été refusé.</numerusform>
            <numerusform>%Ln ont été refusés.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no article in it.</source>
        <translation>Il ne contient aucun article.</translation>
    </message>
    <message>
        <source>Articles are being taken in…</source>
        <translation>Des articles sont en cours de reprise…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln web page(s) or document(s) were left out: they look like templates or downloads of a site. To take one in, choose the file itself.</source>
        <translation>
            <numerusform>%Ln page web ou document a été laissé de côté&#xa0;: c’est sans doute un gabarit ou un fichier à télécharger d’un site. Pour le reprendre, choisissez le fichier lui-même.</numerusform>
            <numerusform>%Ln pages web ou documents ont été laissés de côté&#xa0;: ce sont sans doute des gabarits ou des fichiers à télécharger d’un site. Pour en reprendre un, choisissez le fichier lui-même.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: left out.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: laissé de côté.</translation>
    </message>
    <message>
        <source>The image “%1” was left out: %2.</source>
        <extracomment>%1 is the name of a file, %2 why</extracomment>
        <translation>L’image «&#xa0;%1&#xa0;» a été laissée de côté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” was left out: it is a page of the site, not a post.</source>
        <translation>«&#xa0;%1&#xa0;» a été laissé de côté&#xa0;: c’est une page du site, pas un billet.</translation>
    </message>
    <message>
        <source>“%1” asks its readers for a password and came in as a draft.</source>
        <translation>«&#xa0;%1&#xa0;» demande un mot de passe à ses lecteurs et a été repris comme brouillon.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were left out or changed: the details say which.</source>
        <translation>
            <numerusform>%Ln chose a été laissée de côté ou changée&#xa0;: les détails disent laquelle.</numerusform>
            <numerusform>%Ln choses ont été laissées de côté ou changées&#xa0;: les détails disent lesquelles.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was private and came in as a draft.</source>
        <translation>«&#xa0;%1&#xa0;» était privé et a été repris comme brouillon.</translation>
    </message>
    <message>
        <source>“%1” was to appear on %2. It came in as approved, with that date; nothing publishes it by itself.</source>
        <extracomment>%1 is a title, %2 day and time</extracomment>
        <translation>«&#xa0;%1&#xa0;» devait paraître le %2. Il a été repris comme approuvé, avec cette date&#x202f;; rien ne le publie de soi-même.</translation>
    </message>
    <message>
        <source>The front matter of “%1” says “%2” more than once: the last one counts.</source>
        <extracomment>%1 is a file, %2 a word such as &quot;title&quot;</extracomment>
        <translation>L’en-tête de «&#xa0;%1&#xa0;» dit «&#xa0;%2&#xa0;» plus d’une fois&#xa0;: la dernière compte.</translation>
    </message>
    <message>
        <source>“%1” stays: it was changed since the import.</source>
        <extracomment>after the undo of an import; %1 is a title</extracomment>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: il a été changé depuis l’import.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) stay: they were changed since the import.</source>
        <translation>
            <numerusform>%Ln article reste&#xa0;: il a été changé depuis l’import.</numerusform>
            <numerusform>%Ln articles restent&#xa0;: ils ont été changés depuis l’import.</numerusform>
        </translation>
    </message>
    <message>
        <source>The front matter of “%1” says “%2”, which is not understood: it was left out.</source>
        <extracomment>%1 is a file, %2 a key with what stands behind it, such as &quot;date: 2026-13-45&quot;</extracomment>
        <translation>L’en-tête de «&#xa0;%1&#xa0;» dit «&#xa0;%2&#xa0;», ce qui ne se comprend pas&#xa0;: cela a été laissé de côté.</translation>
    </message>
    <message>
        <source>The front matter of the pages has what an article has no place for; it was left out, and is not in exports: %1.</source>
        <extracomment>%1 are keys such as &quot;cover, weight&quot;</extracomment>
        <translation>L’en-tête des pages contient ce pour quoi un article n’a pas de place&#x202f;; cela a été laissé de côté et ne figure pas dans les exports&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The front matter of “%1” has what an article has no place for; it was left out, and is not in exports: %2.</source>
        <extracomment>%1 is a file, %2 are keys such as &quot;cover, weight&quot;</extracomment>
        <translation>L’en-tête de «&#xa0;%1&#xa0;» contient ce pour quoi un article n’a pas de place&#x202f;; cela a été laissé de côté et ne figure pas dans les exports&#xa0;: %2.</translation>
    </message>
    <message>
        <source>“%1” came in without a text: it had none.</source>
        <translation>«&#xa0;%1&#xa0;» est arrivé sans texte&#xa0;: il n’en avait pas.</translation>
    </message>
    <message>
        <source>The image “%1” of “%2” was left out: %3.</source>
        <extracomment>%1 is the name of a file, %2 the file or the title of the article that it belongs to, %3 why</extracomment>
        <translation>L’image «&#xa0;%1&#xa0;» de «&#xa0;%2&#xa0;» a été laissée de côté&#xa0;: %3.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleLibrary</name>
    <message>
        <source>“%1” is not there.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas là.</translation>
    </message>
    <message>
        <source>“%1” is too large: at most 100 MB, of an image at most 64 million pixels.</source>
        <translation>«&#xa0;%1&#xa0;» est trop grand&#xa0;: 100 Mo au plus et, pour une image, 64 millions de pixels.</translation>
    </message>
    <message>
        <source>“%1” may hold programs and stays out. Save a drawing as PNG and add that.</source>
        <translation>«&#xa0;%1&#xa0;» peut contenir des programmes et n’est pas repris. Enregistrez le dessin en PNG et ajoutez celui-ci.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The images and files could not be read.</source>
        <translation>Les images et fichiers n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>picture</source>
        <extracomment>the name of a picture that was pasted, without its ending</extracomment>
        <translation>image</translation>
    </message>
    <message>
        <source>“%1” says where it was taken: articles get a copy that does not.</source>
        <translation>«&#xa0;%1&#xa0;» dit où la photo a été prise&#xa0;: les articles reçoivent une copie qui ne le dit pas.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) say where they were taken: articles get copies that do not.</source>
        <translation>
            <numerusform>%Ln image dit où elle a été prise&#xa0;: les articles en reçoivent une copie qui ne le dit pas.</numerusform>
            <numerusform>%Ln images disent où elles ont été prises&#xa0;: les articles en reçoivent des copies qui ne le disent pas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were not taken in.</source>
        <translation>
            <numerusform>%Ln fichier n’a pas été repris.</numerusform>
            <numerusform>%Ln fichiers n’ont pas été repris.</numerusform>
        </translation>
    </message>
    <message>
        <source>The files were not taken in.</source>
        <translation>Les fichiers n’ont pas été repris.</translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été retiré.</translation>
    </message>
    <message>
        <source>“%1” stays: a post or reply needs it.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: un billet ou une réponse en a besoin.</translation>
    </message>
    <message>
        <source>“%1” stays: an article or one of its earlier states shows it.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: un article, ou l’un de ses états antérieurs, l’affiche.</translation>
    </message>
    <message>
        <source>“%1” stays: another image was made of it.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: une autre image en a été tirée.</translation>
    </message>
    <message>
        <source>removal of “%1”</source>
        <translation>retrait de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” was removed from the library.</source>
        <translation>«&#xa0;%1&#xa0;» a été retiré de la bibliothèque.</translation>
    </message>
    <message>
        <source>“%1” was not written.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été écrit.</translation>
    </message>
    <message>
        <source>A copy is in “%1”.</source>
        <translation>Une copie se trouve dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1&#xa0;×&#xa0;%2 pixels</translation>
    </message>
    <message>
        <source>made of another image</source>
        <translation>tirée d’une autre image</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>dans %Ln article</numerusform>
            <numerusform>dans %Ln articles</numerusform>
        </translation>
    </message>
    <message>
        <source>in an earlier state of an article, or in a post</source>
        <translation>dans un état antérieur d’un article ou dans un billet</translation>
    </message>
    <message>
        <source>in no article</source>
        <translation>dans aucun article</translation>
    </message>
    <message>
        <source>It stays as long as the image that was made of it.</source>
        <translation>Elle reste aussi longtemps que l’image qui en a été tirée.</translation>
    </message>
    <message numerus="yes">
        <source>It stays as long as the %Ln image(s) that were made of it.</source>
        <translation>
            <numerusform>Elle reste aussi longtemps que l’image qui en a été tirée.</numerusform>
            <numerusform>Elle reste aussi longtemps que les %Ln images qui en ont été tirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stays as long as an article shows it.</source>
        <translation>Reste aussi longtemps qu’un article le montre.</translation>
    </message>
    <message>
        <source>It stays: an earlier state of an article, or a post, shows it.</source>
        <translation>Reste&#xa0;: un état antérieur d’un article, ou un billet, le montre.</translation>
    </message>
    <message numerus="yes">
        <source>original of %Ln other image(s)</source>
        <translation>
            <numerusform>original d’une autre image</numerusform>
            <numerusform>original de %Ln autres images</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is a folder or a device, not a file.</source>
        <translation>«&#xa0;%1&#xa0;» est un dossier ou un périphérique, pas un fichier.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«&#xa0;%1&#xa0;» est vide.</translation>
    </message>
    <message>
        <source>“%1” is an image that cannot be read: it is cut off or damaged.</source>
        <translation>«&#xa0;%1&#xa0;» est une image qui ne se lit pas&#xa0;: elle est coupée ou abîmée.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleLinks</name>
    <message>
        <source>The other articles were not read: no links to them are proposed.</source>
        <translation>Les autres articles n’ont pas été lus&#xa0;: aucun lien vers eux n’est proposé.</translation>
    </message>
    <message>
        <source>This article has no link to the web.</source>
        <translation>Cet article n’a aucun lien vers le web.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>What the links answered was not kept.</source>
        <translation>Ce que les liens ont répondu n’a pas été gardé.</translation>
    </message>
    <message>
        <source>Checking links: %L1 of %L2…</source>
        <translation>Vérification des liens&#xa0;: %L1 sur %L2…</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleListModel</name>
    <message>
        <source>Last changed: %1</source>
        <translation>Dernière modification&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticlePosts</name>
    <message>
        <source>The channels were not read.</source>
        <translation>Les canaux n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The posts of the article were not read.</source>
        <translation>Les billets de l’article n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The article has no title any more.</source>
        <translation>L’article n’a plus de titre.</translation>
    </message>
    <message>
        <source>The title of the article is another one now.</source>
        <translation>L’article a maintenant un autre titre.</translation>
    </message>
    <message>
        <source>The article has no summary any more.</source>
        <translation>L’article n’a plus de résumé.</translation>
    </message>
    <message>
        <source>The summary of the article says something else now.</source>
        <translation>Le résumé de l’article dit maintenant autre chose.</translation>
    </message>
    <message>
        <source>The passage does not stand in the article any more.</source>
        <translation>Le passage n’est plus dans l’article.</translation>
    </message>
    <message>
        <source>The passage in the article says something else now.</source>
        <translation>Le passage de l’article dit maintenant autre chose.</translation>
    </message>
    <message>
        <source>It is published and stays as it is.</source>
        <translation>Il est publié et reste tel quel.</translation>
    </message>
    <message>
        <source>It has left and stays as it is.</source>
        <translation>Il est parti et reste tel quel.</translation>
    </message>
    <message>
        <source>There is no text to take.</source>
        <translation>Il n’y a pas de texte à prendre.</translation>
    </message>
    <message>
        <source>Take the new text of the article</source>
        <translation>Prendre le nouveau texte de l’article</translation>
    </message>
    <message>
        <source>The post has the new text.</source>
        <translation>Le billet a le nouveau texte.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>Le billet n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Say that a post is still right</source>
        <translation>Dire qu’un billet reste juste</translation>
    </message>
    <message>
        <source>The post counts as made from the present text.</source>
        <translation>Le billet compte comme tiré du texte actuel.</translation>
    </message>
    <message>
        <source>This was not kept.</source>
        <translation>Cela n’a pas été retenu.</translation>
    </message>
    <message>
        <source>The article was not read.</source>
        <translation>L’article n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Idea, without a day</source>
        <translation>Idée, sans jour</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Prévu pour le %1</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Programmé pour le %1</translation>
    </message>
    <message>
        <source>Late since %1</source>
        <translation>En retard depuis le %1</translation>
    </message>
    <message>
        <source>Leaving</source>
        <translation>En partance</translation>
    </message>
    <message>
        <source>Published %1</source>
        <translation>Publié le %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>No channel yet</source>
        <translation>Pas encore de canal</translation>
    </message>
    <message>
        <source>stale</source>
        <comment>a post whose article changed</comment>
        <translation>périmé</translation>
    </message>
    <message>
        <source>The article itself stands there. What you change here, title and summary too, goes there once you choose “Change it there…” in the calendar.</source>
        <translation>L’article lui-même s’y trouve. Ce que vous changez ici, titre et résumé compris, y va une fois que vous choisissez «&#xa0;Le changer là-bas…&#xa0;» dans le calendrier.</translation>
    </message>
    <message>
        <source>The article itself leaves there as it stands then, with its title, summary and tags. What its site holds already is brought up to date once you leave the article alone.</source>
        <translation>L’article lui-même y part tel qu’il est alors, avec son titre, son résumé et ses étiquettes. Ce que son site tient déjà est mis à jour une fois que vous ne touchez plus à l’article.</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Failed; it was to leave %1</source>
        <translation>Échec&#x202f;; départ prévu le %1</translation>
    </message>
    <message>
        <source>The article itself stands as it left: what you change here does not go there.</source>
        <translation>L’article lui-même y est tel qu’il est parti&#xa0;: ce que vous changez ici n’y va pas.</translation>
    </message>
    <message>
        <source>The article itself leaves there as it stands then. What its service holds already is brought up to date once you leave the article alone.</source>
        <translation>L’article lui-même y part tel qu’il est alors. Ce que son service tient déjà est mis à jour une fois que vous ne touchez plus à l’article.</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Peut-être arrivé</translation>
    </message>
    <message>
        <source>How the posts stand at their services was not read.</source>
        <translation>L’état des billets sur leurs services n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleWanted</name>
    <message>
        <source>What people ask was not looked for.</source>
        <translation>Ce que l’on demande n’a pas été cherché.</translation>
    </message>
    <message>
        <source>It was answered.</source>
        <translation>On y a répondu.</translation>
    </message>
    <message>
        <source>It is done.</source>
        <translation>C’est classé.</translation>
    </message>
    <message>
        <source>No question that waits shares enough with this article. New ones come here by themselves.</source>
        <translation>Aucune question en attente n’a assez en commun avec cet article. Les nouvelles viennent ici d’elles-mêmes.</translation>
    </message>
    <message>
        <source>No other question waits for this article.</source>
        <translation>Aucune autre question n’attend cet article.</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Once mentions come in, by an import or a channel, the questions among them that this article answers stand here.</source>
        <translation>Rien n’est encore arrivé. Dès que des mentions arrivent, par un import ou un canal, celles qui posent une question à laquelle cet article répond se trouvent ici.</translation>
    </message>
    <message>
        <source>Write a title and a few sentences: here you will see which questions of your public the article answers, and what else people say about it.</source>
        <translation>Écrivez un titre et quelques phrases&#xa0;: vous verrez ici à quelles questions de votre public l’article répond, et ce que l’on en dit par ailleurs.</translation>
    </message>
    <message>
        <source>Nobody speaks of this yet. A question stands here when it shares two telling words with the article at least: say in its title and its headings what it is about, as your readers would say it.</source>
        <translation>Personne n’en parle encore. Une question se trouve ici quand elle partage au moins deux mots parlants avec l’article&#xa0;: dites dans le titre et les intertitres de quoi il s’agit, comme vos lecteurs le diraient.</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>a group of rows and how many: &quot;Questions (12)&quot;</extracomment>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Mentions of the last year that speak of it</source>
        <translation>Mentions de l’année qui en parlent</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Reliées</translation>
    </message>
    <message>
        <source>The link was not kept.</source>
        <translation>Le lien n’a pas été gardé.</translation>
    </message>
    <message>
        <source>Link a question</source>
        <translation>Relier une question</translation>
    </message>
    <message>
        <source>Linked: the inbox says beside the question that this article answers it.</source>
        <translation>Reliée&#xa0;: la boîte dit à côté de la question que cet article y répond.</translation>
    </message>
    <message>
        <source>Unlink a question</source>
        <translation>Retirer le lien d’une question</translation>
    </message>
    <message>
        <source>The link is taken off.</source>
        <translation>Le lien est retiré.</translation>
    </message>
    <message>
        <source>“%1”, the last year</source>
        <translation>«&#xa0;%1&#xa0;», depuis un an</translation>
    </message>
    <message>
        <source>“%1”, waiting</source>
        <translation>«&#xa0;%1&#xa0;», en attente</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleWords</name>
    <message>
        <source>Untitled article</source>
        <translation>Article sans titre</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>status of an article</comment>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <comment>status of an article</comment>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>status of an article</comment>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Published</source>
        <comment>status of an article</comment>
        <translation>Publié</translation>
    </message>
    <message>
        <source>no words yet</source>
        <translation>pas encore de mots</translation>
    </message>
    <message>
        <source>%1, %2 min</source>
        <extracomment>%1 is &quot;742 words&quot;, %2 the minutes to read it
----------
%1 is &quot;412 of 1,200 words&quot;, %2 the minutes to read the 412</extracomment>
        <translation>%1, %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln mot</numerusform>
            <numerusform>%Ln mots</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2 words</source>
        <translation>%L1 mots sur %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <comment>open ones</comment>
        <translation>
            <numerusform>%Ln commentaire</numerusform>
            <numerusform>%Ln commentaires</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticlesOnSites</name>
    <message>
        <source>Scheduled there</source>
        <comment>of an article, at its site</comment>
        <translation>Programmé là-bas</translation>
    </message>
    <message>
        <source>In review there</source>
        <comment>of an article, at its site</comment>
        <translation>En relecture là-bas</translation>
    </message>
    <message>
        <source>Draft there</source>
        <comment>of an article, at its site</comment>
        <translation>Brouillon là-bas</translation>
    </message>
    <message>
        <source>Private there</source>
        <comment>of an article, at its site</comment>
        <translation>Privé là-bas</translation>
    </message>
    <message>
        <source>Held by “%1”</source>
        <extracomment>of an article: %1 is a channel</extracomment>
        <translation>Gardé par «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Held by “%1”, was to leave %2</source>
        <extracomment>of an article: %1 is a channel, %2 a moment that has passed</extracomment>
        <translation>Gardé par «&#xa0;%1&#xa0;», devait partir %2</translation>
    </message>
    <message>
        <source>Held by “%1”, leaves %2</source>
        <extracomment>of an article: %1 is a channel, %2 a moment</extracomment>
        <translation>Gardé par «&#xa0;%1&#xa0;», part %2</translation>
    </message>
    <message>
        <source>Waits for review on “%1”</source>
        <extracomment>of an article: %1 is a channel</extracomment>
        <translation>Attend une relecture sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>A draft on “%1”</source>
        <extracomment>of an article: %1 is a channel</extracomment>
        <translation>Un brouillon sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Private on “%1”: only who may edit it reads it</source>
        <extracomment>of an article: %1 is a channel</extracomment>
        <translation>Privé sur «&#xa0;%1&#xa0;»&#xa0;: seul qui peut le modifier le lit</translation>
    </message>
    <message>
        <source>Where the articles stand was not read.</source>
        <translation>L’endroit où se trouvent les articles n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticlesPageModel</name>
    <message>
        <source>The articles were not read.</source>
        <translation>Les articles n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>The article was not added.</source>
        <translation>L’article n’a pas été ajouté.</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Changer l’état</translation>
    </message>
    <message>
        <source>The status was not changed.</source>
        <translation>L’état n’a pas été changé.</translation>
    </message>
    <message>
        <source>Status: %1.</source>
        <translation>État&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The article was not duplicated.</source>
        <translation>L’article n’a pas été dupliqué.</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <extracomment>the title of a duplicate</extracomment>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>Duplicate the article</source>
        <translation>Dupliquer l’article</translation>
    </message>
    <message>
        <source>“%1” added as a draft.</source>
        <translation>«&#xa0;%1&#xa0;» est ajouté comme brouillon.</translation>
    </message>
    <message>
        <source>Remove the article</source>
        <translation>Supprimer l’article</translation>
    </message>
    <message>
        <source>“%1” removed.</source>
        <translation>«&#xa0;%1&#xa0;» est supprimé.</translation>
    </message>
    <message>
        <source>The article was not removed.</source>
        <translation>L’article n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>The history was not read.</source>
        <translation>L’historique n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Restore an earlier text</source>
        <translation>Rétablir un texte antérieur</translation>
    </message>
    <message>
        <source>The text was not restored.</source>
        <translation>Le texte n’a pas été rétabli.</translation>
    </message>
    <message>
        <source>The text of %1 is back; the one before it stays in the history.</source>
        <translation>Le texte du %1 est de retour&#x202f;; le précédent reste dans l’historique.</translation>
    </message>
    <message>
        <source>New article from a template</source>
        <translation>Nouvel article d’après un modèle</translation>
    </message>
    <message>
        <source>Name a moment</source>
        <translation>Nommer un moment</translation>
    </message>
    <message>
        <source>The moment was not named.</source>
        <translation>Le moment n’a pas été nommé.</translation>
    </message>
    <message>
        <source>“%1” has no name any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’a plus de nom.</translation>
    </message>
    <message>
        <source>The moment is now called “%1”.</source>
        <translation>Le moment s’appelle maintenant «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>An article is approved once it is in review. Ask for review first.</source>
        <translation>Un article s’approuve depuis la relecture. Demandez d’abord la relecture.</translation>
    </message>
    <message>
        <source>The article was not marked as published.</source>
        <translation>L’article n’a pas été marqué comme publié.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) have no description for who cannot see them.</source>
        <translation>
            <numerusform>%Ln image n’a pas de description pour qui ne la voit pas.</numerusform>
            <numerusform>%Ln images n’ont pas de description pour qui ne les voit pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the checks</source>
        <translation>Afficher les contrôles</translation>
    </message>
    <message>
        <source>Change the details</source>
        <translation>Modifier les détails</translation>
    </message>
    <message>
        <source>The details were not changed.</source>
        <translation>Les détails n’ont pas été modifiés.</translation>
    </message>
    <message>
        <source>The moment was not saved.</source>
        <translation>Le moment n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>Saved as a moment of its own in the history (%1).</source>
        <translation>Enregistré comme un moment à part dans l’historique (%1).</translation>
    </message>
</context>
<context>
    <name>parvis::models::Attachments</name>
    <message numerus="yes">
        <source>%Ln image(s)</source>
        <translation>
            <numerusform>%Ln image</numerusform>
            <numerusform>%Ln images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln fichier</numerusform>
            <numerusform>%Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 does not take files of this type (%2).</source>
        <extracomment>%1 is a service, %2 a media type</extracomment>
        <translation>%1 n’accepte pas les fichiers de ce type (%2).</translation>
    </message>
    <message>
        <source>It is larger than %1 takes (%2).</source>
        <extracomment>%1 is a service, %2 a size</extracomment>
        <translation>Il dépasse ce que %1 accepte (%2).</translation>
    </message>
    <message>
        <source>%1 does not take this together with what stands above it.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 ne l’accepte pas avec ce qui est au-dessus.</translation>
    </message>
    <message>
        <source>%1 takes no description of this length.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 n’accepte pas une description aussi longue.</translation>
    </message>
    <message>
        <source>A reply on %1 takes no attachments.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Une réponse sur %1 n’accepte aucune pièce jointe.</translation>
    </message>
    <message>
        <source>Describe this image for who cannot see it</source>
        <translation>Décrivez cette image pour qui ne la voit pas</translation>
    </message>
    <message>
        <source>Describe this video for who cannot see it</source>
        <translation>Décrivez cette vidéo pour qui ne la voit pas</translation>
    </message>
    <message>
        <source>Describe this sound for who cannot hear it</source>
        <translation>Décrivez ce son pour qui ne l’entend pas</translation>
    </message>
    <message>
        <source>Describe this file</source>
        <translation>Décrivez ce fichier</translation>
    </message>
    <message>
        <source>What goes along with it is still being taken in.</source>
        <translation>Les pièces jointes sont encore en cours d’ajout.</translation>
    </message>
    <message>
        <source>Pasted image.png</source>
        <extracomment>the name of a file</extracomment>
        <translation>Image collée.png</translation>
    </message>
    <message>
        <source>“%1” was not attached: it has more than %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été joint&#xa0;: il dépasse %2.</translation>
    </message>
    <message>
        <source>“%1” was not attached: it is a folder, or an empty file.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été joint&#xa0;: c’est un dossier, ou un fichier vide.</translation>
    </message>
    <message>
        <source>“%1” was not attached. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été joint. %2</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Joindre</translation>
    </message>
    <message>
        <source>This is attached already.</source>
        <translation>C’est déjà joint.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not attached.</source>
        <translation>
            <numerusform>%n fichier n’a pas été joint.</numerusform>
            <numerusform>%n fichiers n’ont pas été joints.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove an attachment</source>
        <translation>Retirer une pièce jointe</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>«&#xa0;%1&#xa0;» a été retiré.</translation>
    </message>
    <message>
        <source>Move an attachment</source>
        <translation>Déplacer une pièce jointe</translation>
    </message>
    <message>
        <source>Describe an attachment</source>
        <translation>Décrire une pièce jointe</translation>
    </message>
    <message>
        <source>The attachments were not changed.</source>
        <translation>Les pièces jointes n’ont pas été modifiées.</translation>
    </message>
    <message>
        <source>The attachments could not be read.</source>
        <translation>Les pièces jointes n’ont pas pu être lues.</translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln image(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 accepte au plus %Ln image à la fois.</numerusform>
            <numerusform>%1 accepte au plus %Ln images à la fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln video(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 accepte au plus %Ln vidéo à la fois.</numerusform>
            <numerusform>%1 accepte au plus %Ln vidéos à la fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln sound(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 accepte au plus %Ln son à la fois.</numerusform>
            <numerusform>%1 accepte au plus %Ln sons à la fois.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln file(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 accepte au plus %Ln fichier à la fois.</numerusform>
            <numerusform>%1 accepte au plus %Ln fichiers à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 carries no descriptions: say in the text what it shows.</source>
        <extracomment>%1 is a service; a description is the alternative text of a picture</extracomment>
        <translation>%1 ne transporte pas de descriptions&#xa0;: dites dans le texte ce qu’elle montre.</translation>
    </message>
    <message>
        <source>“%1” takes no pictures or other files: what lets Parvis in does not give the right “%2” there. Sign in again with one that does.</source>
        <extracomment>%1 is a channel, %2 a right, as the service calls it</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne prend ni images ni autres fichiers&#xa0;: ce qui laisse entrer Parvis n’y donne pas le droit «&#xa0;%2&#xa0;». Reconnectez-vous avec ce qui le donne.</translation>
    </message>
    <message>
        <source>“%1” may not take it: what lets Parvis in does not give the right “%2” there, which some sites want for files.</source>
        <extracomment>%1 is a channel, %2 a right, as the service calls it</extracomment>
        <translation>«&#xa0;%1&#xa0;» pourrait ne pas le prendre&#xa0;: ce qui laisse entrer Parvis n’y donne pas le droit «&#xa0;%2&#xa0;», que certains sites veulent pour les fichiers.</translation>
    </message>
</context>
<context>
    <name>parvis::models::CalendarEntry</name>
    <message>
        <source>idea</source>
        <translation>idée</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>programmé</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>leaving</source>
        <translation>en partance</translation>
    </message>
    <message>
        <source>published</source>
        <translation>paru</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>En relecture</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Programmé</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation>En attente du service</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation>Billet sans titre</translation>
    </message>
    <message>
        <source>%1 The service answered “%2”.</source>
        <extracomment>%1 is a sentence of ours, %2 what the service answered, in its own language</extracomment>
        <translation>%1 Le service a répondu «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>What it was to go to does not exist any more.</source>
        <translation>Ce vers quoi il partait n’existe plus.</translation>
    </message>
    <message>
        <source>The service does not let Parvis in any more.</source>
        <translation>Le service ne laisse plus entrer Parvis.</translation>
    </message>
    <message>
        <source>Shared post</source>
        <translation>Billet partagé</translation>
    </message>
    <message>
        <source>stale: its article changed</source>
        <translation>périmé&#xa0;: son article a changé</translation>
    </message>
    <message>
        <source>It is more than the service takes.</source>
        <translation>C’est plus que n’accepte le service.</translation>
    </message>
    <message>
        <source>The service has no way to do that.</source>
        <translation>Le service n’a aucun moyen de le faire.</translation>
    </message>
    <message>
        <source>Its time passed while its channel could not be reached. Try again sends it now.</source>
        <translation>Son heure est passée pendant que son canal ne pouvait pas être joint. Réessayer l’envoie maintenant.</translation>
    </message>
    <message>
        <source>missed its time: waits for you</source>
        <translation>a manqué son heure&#xa0;: vous attend</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Supprimé là-bas</translation>
    </message>
    <message>
        <source>not all of it arrived</source>
        <translation>tout n’est pas arrivé</translation>
    </message>
    <message>
        <source>may have arrived</source>
        <translation>peut-être arrivé</translation>
    </message>
    <message>
        <source>May have arrived</source>
        <translation>Peut-être arrivé</translation>
    </message>
    <message>
        <source>%1 What is known: %2.</source>
        <extracomment>%1 is a sentence of ours, %2 what happened (&quot;the connection was closed before an answer came&quot;)</extracomment>
        <translation>%1 Ce que l’on sait&#xa0;: %2.</translation>
    </message>
    <message>
        <source>It was taken away on its server before it left. Try again, or choose another time.</source>
        <translation>Il a été retiré de son serveur avant de partir. Réessayez, ou choisissez une autre heure.</translation>
    </message>
    <message>
        <source>stands there twice</source>
        <translation>s’y trouve deux fois</translation>
    </message>
    <message>
        <source>stands there again</source>
        <translation>s’y trouve de nouveau</translation>
    </message>
    <message>
        <source>may stand there twice</source>
        <translation>s’y trouve peut-être deux fois</translation>
    </message>
    <message>
        <source>It may have arrived, and Parvis could not find out. Look there, then say so.</source>
        <translation>L’envoi est peut-être arrivé, et Parvis n’a pas pu le savoir. Regardez là-bas, puis dites-le.</translation>
    </message>
    <message>
        <source>its newsletter was not mailed</source>
        <translation>sa lettre d’information n’est pas partie</translation>
    </message>
    <message>
        <source>still held by its service until it is taken back</source>
        <translation>encore tenu par son serveur jusqu’à ce qu’il en soit retiré</translation>
    </message>
    <message>
        <source>The service says no.</source>
        <translation>Le service refuse.</translation>
    </message>
    <message>
        <source>its service left something out</source>
        <translation>son serveur en a laissé de côté une partie</translation>
    </message>
</context>
<context>
    <name>parvis::models::CalendarPageModel</name>
    <message>
        <source>%1 %2</source>
        <comment>month and year: November 2026</comment>
        <translation>%1&#x202f;%2</translation>
    </message>
    <message>
        <source>The channels were not read.</source>
        <translation>Les canaux n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The posts were not read.</source>
        <translation>Les billets n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The post was not opened.</source>
        <translation>Le billet n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>Article sans titre</translation>
    </message>
    <message>
        <source>New post planned for %1.</source>
        <translation>Nouveau billet prévu le %1.</translation>
    </message>
    <message>
        <source>New idea added.</source>
        <translation>Nouvelle idée ajoutée.</translation>
    </message>
    <message>
        <source>This time or this zone does not exist.</source>
        <translation>Cette heure ou ce fuseau n’existe pas.</translation>
    </message>
    <message>
        <source>Clocks in %1 skip this time that day: %2 counts.</source>
        <translation>Les horloges de %1 sautent cette heure ce jour-là&#xa0;: %2 compte.</translation>
    </message>
    <message>
        <source>Clocks in %1 show this time twice that day: the first counts.</source>
        <translation>Les horloges de %1 affichent deux fois cette heure ce jour-là&#xa0;: la première compte.</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>%1 à %2.</translation>
    </message>
    <message>
        <source>The untitled post</source>
        <extracomment>a post without a title and without words</extracomment>
        <translation>Le billet sans titre</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a post in a sentence</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day and time</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 has left: it stays on its day.</source>
        <translation>%1 est parti&#xa0;: il reste à sa date.</translation>
    </message>
    <message>
        <source>%1 has no planned date any more.</source>
        <translation>%1 n’a plus de date prévue.</translation>
    </message>
    <message>
        <source>%1 planned for %2.</source>
        <translation>%1 est prévu le %2.</translation>
    </message>
    <message>
        <source>%1 scheduled for %2.</source>
        <translation>%1 est programmé pour le %2.</translation>
    </message>
    <message>
        <source>%1 is no longer scheduled; it stays planned for %2.</source>
        <translation>%1 n’est plus programmé&#x202f;; il reste prévu le %2.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>The post was not duplicated.</source>
        <translation>Le billet n’a pas été dupliqué.</translation>
    </message>
    <message>
        <source>%1 duplicated as a plan for %2.</source>
        <translation>%1 est dupliqué, prévu le %2.</translation>
    </message>
    <message>
        <source>%1 duplicated.</source>
        <translation>%1 est dupliqué.</translation>
    </message>
    <message>
        <source>%1 has left: it stays in the calendar as the record of it.</source>
        <translation>%1 est parti&#xa0;: il reste au calendrier comme trace.</translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation>%1 est supprimé.</translation>
    </message>
    <message>
        <source>%1 is back among the ideas.</source>
        <translation>%1 est revenu parmi les idées.</translation>
    </message>
    <message>
        <source>%1 stays on its day: it is scheduled, and its time would have passed on %2.</source>
        <translation>%1 reste à son jour&#xa0;: c’est programmé, et l’heure en serait passée le %2.</translation>
    </message>
    <message>
        <source>%1 is now scheduled for %2.</source>
        <extracomment>%1 is the name of a post, %2 a day and time</extracomment>
        <translation>%1 est maintenant programmé pour le %2.</translation>
    </message>
    <message>
        <source>%1 now stands on %2; it is not scheduled.</source>
        <extracomment>%1 is the name of a post, %2 a day and time</extracomment>
        <translation>%1 est maintenant au %2&#x202f;; il n’est pas programmé.</translation>
    </message>
    <message>
        <source>%1 is now planned for %2.</source>
        <extracomment>%1 is the name of a post, %2 a day and time</extracomment>
        <translation>%1 est maintenant prévu le %2.</translation>
    </message>
    <message>
        <source>Which posts are stale was not found out.</source>
        <translation>Impossible de savoir quels billets sont périmés.</translation>
    </message>
    <message>
        <source>The copy does not know what it was made of.</source>
        <translation>La copie ne sait pas de quoi elle a été tirée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln fichier enregistré dans %1.</numerusform>
            <numerusform>%Ln fichiers enregistrés dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>How the channels are connected was not read.</source>
        <translation>La connexion des canaux n’a pas été lue.</translation>
    </message>
    <message>
        <source>What is on its way was not read.</source>
        <translation>Ce qui est en cours d’envoi n’a pas été lu.</translation>
    </message>
    <message>
        <source>It is on its way: nothing can be attached to it just now.</source>
        <translation>Il est en route&#xa0;: rien ne peut y être joint pour le moment.</translation>
    </message>
    <message>
        <source>It has left: nothing can be attached to it any more.</source>
        <translation>Il est parti&#xa0;: rien ne peut plus y être joint.</translation>
    </message>
    <message>
        <source>The post was not copied.</source>
        <translation>Le billet n’a pas été copié.</translation>
    </message>
    <message>
        <source>This is no address of the web: it begins with https://.</source>
        <translation>Ce n’est pas une adresse du web&#xa0;: elle commence par https://.</translation>
    </message>
    <message>
        <source>It counts as published.</source>
        <translation>Il compte comme publié.</translation>
    </message>
    <message>
        <source>%1 may have arrived: say first whether it is there.</source>
        <translation>%1 est peut-être arrivé&#xa0;: dites d’abord s’il y est.</translation>
    </message>
    <message>
        <source>How late posts may leave was not kept.</source>
        <translation>Le retard permis aux billets n’a pas été gardé.</translation>
    </message>
    <message>
        <source>A post that is late waits for you.</source>
        <translation>Un billet en retard vous attend.</translation>
    </message>
    <message numerus="yes">
        <source>A post leaves by itself up to %Ln hour(s) late.</source>
        <translation>
            <numerusform>Un billet part de lui-même jusqu’à %Ln heure en retard.</numerusform>
            <numerusform>Un billet part de lui-même jusqu’à %Ln heures en retard.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is on its way already.</source>
        <translation>Il est déjà en route.</translation>
    </message>
    <message>
        <source>It has left already.</source>
        <translation>Il est déjà parti.</translation>
    </message>
    <message>
        <source>It was published and has been deleted there. Duplicate it to publish its words again.</source>
        <translation>Il a été publié et y a été supprimé. Dupliquez-le pour republier ses mots.</translation>
    </message>
    <message>
        <source>It may have left: say first whether it is there.</source>
        <translation>Il est peut-être parti&#xa0;: dites d’abord s’il y est.</translation>
    </message>
    <message>
        <source>Choose a channel and write a few words first.</source>
        <translation>Choisissez d’abord un canal et écrivez quelques mots.</translation>
    </message>
    <message>
        <source>“%1” wants you to sign in again first. Do so in Channels.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» veut d’abord que vous vous reconnectiez. Faites-le dans Canaux.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>%1 is to be published on “%2” by hand now: the calendar has what you need for it.</source>
        <translation>%1 est à publier maintenant à la main sur «&#xa0;%2&#xa0;»&#xa0;: le calendrier a ce qu’il vous faut pour cela.</translation>
    </message>
    <message>
        <source>%1 leaves as soon as “%2” is not paused any more.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 part dès que «&#xa0;%2&#xa0;» n’est plus en pause.</translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves on “%2” in %n second(s).</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>
            <numerusform>%1 part sur «&#xa0;%2&#xa0;» dans %n seconde.</numerusform>
            <numerusform>%1 part sur «&#xa0;%2&#xa0;» dans %n secondes.</numerusform>
        </translation>
    </message>
    <message>
        <source>No thread was made.</source>
        <translation>Aucun fil n’a été fait.</translation>
    </message>
    <message>
        <source>No thread was made: it fits whole.</source>
        <translation>Aucun fil n’a été fait&#xa0;: il tient en entier.</translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves as a thread of %n part(s).</source>
        <translation>
            <numerusform>%1 part en un fil de %n partie.</numerusform>
            <numerusform>%1 part en un fil de %n parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a thread</source>
        <translation>En faire un fil</translation>
    </message>
    <message>
        <source>The parts of the thread were not written.</source>
        <translation>Les parties du fil n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>“%1” is not of %2: nobody finds the post there.</source>
        <extracomment>%1 is the host of a web address, %2 a service</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est pas de %2&#xa0;: personne n’y trouvera le billet.</translation>
    </message>
    <message>
        <source>It cannot leave: what lets Parvis into “%1” is in the file of secrets, which is closed until you give its passphrase.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il ne peut pas partir&#xa0;: ce qui laisse entrer Parvis dans «&#xa0;%1&#xa0;» est dans le fichier des secrets, fermé tant que vous n’avez pas donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>It was published and has been deleted there: nothing can be attached to it any more.</source>
        <translation>Il a été publié et y a été supprimé&#xa0;: plus rien ne peut y être joint.</translation>
    </message>
    <message>
        <source>%1 at %2 has passed: the post stays scheduled for %3. Choose a time to come.</source>
        <extracomment>%1 is a day and %2 a time, %3 another day and time</extracomment>
        <translation>%1 à %2 est passé&#xa0;: le billet reste programmé pour %3. Choisissez une heure à venir.</translation>
    </message>
    <message>
        <source>%1 leaves on “%2” once you are back online and have given the passphrase of the file of secrets.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 part sur «&#xa0;%2&#xa0;» dès que vous êtes de nouveau en ligne et avez donné la phrase secrète du fichier des secrets.</translation>
    </message>
    <message>
        <source>%1 leaves on “%2” once you are back online.</source>
        <translation>%1 part sur «&#xa0;%2&#xa0;» dès que vous êtes de nouveau en ligne.</translation>
    </message>
    <message>
        <source>%1 leaves on “%2” once this computer has a network again and you have given the passphrase of the file of secrets.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 part sur «&#xa0;%2&#xa0;» dès que cet ordinateur a de nouveau un réseau et que vous avez donné la phrase secrète du fichier des secrets.</translation>
    </message>
    <message>
        <source>%1 leaves on “%2” once this computer has a network again.</source>
        <translation>%1 part sur «&#xa0;%2&#xa0;» dès que cet ordinateur a de nouveau un réseau.</translation>
    </message>
    <message>
        <source>%1 leaves on “%2” once you have given the passphrase of the file of secrets.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 part sur «&#xa0;%2&#xa0;» dès que vous avez donné la phrase secrète du fichier des secrets.</translation>
    </message>
    <message>
        <source>Parvis is offline, and the file of secrets is closed: it leaves once you are back online and have given its passphrase.</source>
        <translation>Parvis est hors ligne, et le fichier des secrets est fermé&#xa0;: il part dès que vous êtes de nouveau en ligne et avez donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>Parvis is offline, and the file of secrets is closed: what you publish now leaves once you are back online and have given its passphrase.</source>
        <translation>Parvis est hors ligne, et le fichier des secrets est fermé&#xa0;: ce que vous publiez maintenant part dès que vous êtes de nouveau en ligne et avez donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>Offline: it leaves once you are back online.</source>
        <translation>Hors ligne&#xa0;: il part dès que vous êtes de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Parvis is offline: it leaves at its time only if you are online again by then.</source>
        <translation>Parvis est hors ligne&#xa0;: il ne part à son heure que si vous êtes de nouveau en ligne d’ici là.</translation>
    </message>
    <message>
        <source>Parvis is offline: what you publish now leaves once you are back online.</source>
        <translation>Parvis est hors ligne&#xa0;: ce que vous publiez maintenant part dès que vous êtes de nouveau en ligne.</translation>
    </message>
    <message>
        <source>This computer has no network: it leaves once there is one again.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: il part dès qu’il y en a de nouveau un.</translation>
    </message>
    <message>
        <source>This computer has no network: it leaves at its time only if there is one again by then.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: il ne part à son heure que s’il y en a de nouveau un d’ici là.</translation>
    </message>
    <message>
        <source>This computer has no network: what you publish now leaves once there is one again.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: ce que vous publiez maintenant part dès qu’il y en a de nouveau un.</translation>
    </message>
    <message>
        <source>The file of secrets is closed: what you publish on “%1” now leaves once you have given its passphrase.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: ce que vous publiez maintenant sur «&#xa0;%1&#xa0;» part dès que vous avez donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>What arrived only in part was not read.</source>
        <translation>Ce qui n’est arrivé qu’en partie n’a pas été lu.</translation>
    </message>
    <message>
        <source>“%1” wants you to sign in again: it leaves once you have. Do so in Channels.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» vous demande de vous reconnecter&#xa0;: il part dès que c’est fait. Faites-le dans Canaux.</translation>
    </message>
    <message>
        <source>%1 leaves as one text.</source>
        <translation>%1 part en un seul texte.</translation>
    </message>
    <message>
        <source>Make one text of it</source>
        <translation>En faire un seul texte</translation>
    </message>
    <message>
        <source>It may be too long: “%1” usually takes %2 characters, and it has %3.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>C’est peut-être trop long&#xa0;: «&#xa0;%1&#xa0;» prend d’habitude %2 caractères, et il y en a %3.</translation>
    </message>
    <message>
        <source>It leaves once that is done.</source>
        <translation>Le départ a lieu une fois que c’est fait.</translation>
    </message>
    <message>
        <source>It is on its way already. Should no answer come, Parvis finds out whether it arrived, before it sends it again: %1.</source>
        <extracomment>%1 is a moment, at most a minute from now as a rule</extracomment>
        <translation>Il est déjà en route. Sans réponse, Parvis cherchera s’il est arrivé avant de le renvoyer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It was being sent, and goes on once you have given the passphrase of the file of secrets.</source>
        <translation>Il était en cours d’envoi, et l’envoi reprend dès que vous avez donné la phrase secrète du fichier des secrets.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>one of several channels in a sentence</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of their own are scheduled for %1.</source>
        <translation>
            <numerusform>Un billet à part est programmé pour %1.</numerusform>
            <numerusform>%n billets à part sont programmés pour %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of their own stand in the calendar for %1.</source>
        <translation>
            <numerusform>Un billet à part se trouve dans le calendrier pour %1.</numerusform>
            <numerusform>%n billets à part se trouvent dans le calendrier pour %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have arrived: it is locked until you have said whether it did.</source>
        <translation>Il est peut-être arrivé&#xa0;: il est verrouillé tant que vous n’avez pas dit si c’est le cas.</translation>
    </message>
    <message>
        <source>It is changed on “%1” once you are back online.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il sera modifié sur «&#xa0;%1&#xa0;» dès que vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>It is changed on “%1” once this computer has a network again.</source>
        <translation>Il sera modifié sur «&#xa0;%1&#xa0;» dès que cet ordinateur aura de nouveau un réseau.</translation>
    </message>
    <message>
        <source>It is deleted on “%1” once you are back online.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il sera supprimé sur «&#xa0;%1&#xa0;» dès que vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>It is deleted on “%1” once this computer has a network again.</source>
        <translation>Il sera supprimé sur «&#xa0;%1&#xa0;» dès que cet ordinateur aura de nouveau un réseau.</translation>
    </message>
    <message numerus="yes">
        <source>%n other post(s) with the same words stay planned, for %1.</source>
        <extracomment>%1 is a channel in quotation marks, or several: “A”, “B” and “C”</extracomment>
        <translation>
            <numerusform>%n autre billet du même texte reste prévu, pour %1.</numerusform>
            <numerusform>%n autres billets du même texte restent prévus, pour %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>What has a poll stands on “%1” as it is: delete it and publish it anew.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce qui a un sondage reste tel quel sur «&#xa0;%1&#xa0;»&#xa0;: supprimez-le et publiez-le de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no description yet, for who cannot see them.</source>
        <translation>
            <numerusform>%n image n’a pas encore de description, pour qui ne peut pas la voir.</numerusform>
            <numerusform>%n images n’ont pas encore de description, pour qui ne peut pas les voir.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the article have no description yet, for who cannot see them. Describe them in Articles, or mark as decorative what shows nothing.</source>
        <translation>
            <numerusform>%n image de l’article n’a pas encore de description, pour qui ne la voit pas. Décrivez-la dans Articles, ou marquez comme décorative celle qui ne montre rien.</numerusform>
            <numerusform>%n images de l’article n’ont pas encore de description, pour qui ne les voit pas. Décrivez-les dans Articles, ou marquez comme décoratives celles qui ne montrent rien.</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no text yet. Its title stays in the calendar.</source>
        <translation>il n’a pas encore de texte. Son titre reste dans le calendrier.</translation>
    </message>
    <message>
        <source>“%1” has no threads, and its text is cut into parts. Make one text of it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas de fils, et son texte est coupé en morceaux. Faites-en un seul texte.</translation>
    </message>
    <message>
        <source>“%1” takes at most %2 characters, and it has %3.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>«&#xa0;%1&#xa0;» prend %2 caractères au plus, et il en a %3.</translation>
    </message>
    <message>
        <source>“%1” takes no attachments. Take them away.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’accepte pas de pièces jointes. Enlevez-les.</translation>
    </message>
    <message>
        <source>“%1” has no warnings. Take it away, or write it into the text.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas d’avertissements. Enlevez-le ou écrivez-le dans le texte.</translation>
    </message>
    <message>
        <source>“%1” cannot keep it from everybody, as is chosen. Choose who sees it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne peut pas le réserver comme c’est choisi. Choisissez qui le voit.</translation>
    </message>
    <message>
        <source>on “%1” a title has at least %2 characters, and this one has %3. Give it a longer one.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>sur «&#xa0;%1&#xa0;» un titre a au moins %2 caractères, et celui-ci en a %3. Donnez-lui-en un plus long.</translation>
    </message>
    <message>
        <source>on “%1” a title has at most %2 characters, and this one has %3. Shorten it.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>sur «&#xa0;%1&#xa0;» un titre a au plus %2 caractères, et celui-ci en a %3. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>on “%1” a text has at least %2 characters, and this one has %3 in all. Write more.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>sur «&#xa0;%1&#xa0;» un texte a au moins %2 caractères, et celui-ci en a %3 en tout. Écrivez davantage.</translation>
    </message>
    <message>
        <source>on “%1” a text has at least %2 characters below its title, and this one has %3. Write more.</source>
        <extracomment>%1 is a channel, %2 and %3 are numbers of characters</extracomment>
        <translation>sur «&#xa0;%1&#xa0;» un texte a au moins %2 caractères sous son titre, et celui-ci en a %3. Écrivez-en davantage.</translation>
    </message>
    <message>
        <source>its time or its zone does not exist.</source>
        <translation>son heure ou son fuseau n’existe pas.</translation>
    </message>
    <message>
        <source>choose its channel and give it a few words first.</source>
        <translation>choisissez d’abord son canal et donnez-lui quelques mots.</translation>
    </message>
    <message>
        <source>nobody can publish on “%1”. Choose another channel.</source>
        <extracomment>%1 is the name of a channel</extracomment>
        <translation>personne ne peut publier sur «&#xa0;%1&#xa0;». Choisissez un autre canal.</translation>
    </message>
    <message>
        <source>%1 at %2 has passed. Choose a time to come.</source>
        <extracomment>%1 is a day and %2 a time</extracomment>
        <translation>%1 à %2, c’est passé. Choisissez une heure à venir.</translation>
    </message>
    <message>
        <source>it may have arrived already. Say first whether it is there.</source>
        <translation>il est peut-être déjà arrivé. Dites d’abord s’il y est.</translation>
    </message>
    <message>
        <source>There are no polls on %1: take the poll away there, or it does not leave.</source>
        <translation>Il n’y a pas de sondages sur %1&#xa0;: retirez-y le sondage, sinon le billet n’y part pas.</translation>
    </message>
    <message>
        <source>It is to be removed: undo that first.</source>
        <translation>Il doit être supprimé&#xa0;: annulez d’abord cela.</translation>
    </message>
    <message numerus="yes">
        <source>%1 would leave as a thread of %n part(s).</source>
        <translation>
            <numerusform>%1 partirait en un fil de %n partie.</numerusform>
            <numerusform>%1 partirait en un fil de %n parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 would leave as one text.</source>
        <translation>%1 partirait en un seul texte.</translation>
    </message>
    <message>
        <source>%1 is only planned here now.</source>
        <extracomment>said before the sentence that its service still holds a post; %1 is its name</extracomment>
        <translation>%1 n’est plus que prévu ici.</translation>
    </message>
    <message>
        <source>unless you connect its channel again before</source>
        <extracomment>what has to come before, at the end of a sentence: “unless …”</extracomment>
        <translation>sauf si vous reconnectez son canal avant</translation>
    </message>
    <message>
        <source>unless you sign in again before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si vous vous reconnectez avant</translation>
    </message>
    <message>
        <source>unless its channel is paused no longer before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si son canal n’est plus en pause avant</translation>
    </message>
    <message>
        <source>unless Parvis is online, and has the passphrase of the file of secrets, before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si Parvis est en ligne et a reçu la phrase secrète du fichier des secrets avant</translation>
    </message>
    <message>
        <source>unless Parvis is online again before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si Parvis est de nouveau en ligne avant</translation>
    </message>
    <message>
        <source>unless this computer has a network, and Parvis the passphrase of the file of secrets, before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si cet ordinateur a un réseau, et Parvis la phrase secrète du fichier des secrets, avant</translation>
    </message>
    <message>
        <source>unless this computer has a network again before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si cet ordinateur retrouve un réseau avant</translation>
    </message>
    <message>
        <source>unless you give the passphrase of the file of secrets before</source>
        <extracomment>at the end of a sentence</extracomment>
        <translation>sauf si vous donnez la phrase secrète du fichier des secrets avant</translation>
    </message>
    <message>
        <source>The server of “%1” still holds it as it was: it may appear there, %2.</source>
        <extracomment>%1 is a channel, %2 what has to come before: “unless Parvis is online again before”</extracomment>
        <translation>Le serveur de «&#xa0;%1&#xa0;» le tient encore tel qu’il était&#xa0;: il peut y paraître, %2.</translation>
    </message>
    <message>
        <source>The server of “%1” held it as it was until %2: it may have appeared there.</source>
        <extracomment>%1 is a channel, %2 a day and time</extracomment>
        <translation>Le serveur de «&#xa0;%1&#xa0;» le tenait tel qu’il était jusqu’au %2&#xa0;: il y a peut-être paru.</translation>
    </message>
    <message>
        <source>The server of “%1” still holds it as it was: it appears there on %2, %3.</source>
        <extracomment>%1 is a channel, %2 a day and time, %3 what has to come before: “unless Parvis is online again before”</extracomment>
        <translation>Le serveur de «&#xa0;%1&#xa0;» le tient encore tel qu’il était&#xa0;: il y paraîtra le %2, %3.</translation>
    </message>
    <message>
        <source>%1 is taken back from the server of “%2”, and then removed.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 est retiré du serveur de «&#xa0;%2&#xa0;», puis supprimé.</translation>
    </message>
    <message>
        <source>%1 is removed once Parvis has taken it back.</source>
        <extracomment>%1 is the name of a post</extracomment>
        <translation>%1 sera supprimé une fois que Parvis l’aura retiré de son serveur.</translation>
    </message>
    <message>
        <source>It is removed here once Parvis has taken it back from the server of “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il sera supprimé ici une fois que Parvis l’aura retiré du serveur de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” is disconnected: Parvis cannot publish there, and the post waits until the channel is connected again in Channels. If you would rather publish it yourself, it is to be published by hand from now on.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» est déconnecté&#xa0;: Parvis ne peut rien y publier, et le billet attend que le canal soit reconnecté dans Canaux. Si vous préférez le publier vous-même, il sera désormais à publier à la main.</translation>
    </message>
    <message>
        <source>The server of “%1” holds it: Parvis takes it back there first, and then removes it here.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Le serveur de «&#xa0;%1&#xa0;» le tient&#xa0;: Parvis le retire d’abord de là, puis le supprime ici.</translation>
    </message>
    <message>
        <source>What its service has given back was not removed.</source>
        <translation>Ce que son serveur a rendu n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>nobody is on the list of “%1” yet: Recipients… in Channels, in the menu of its card.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>personne n’est encore sur la liste de «&#xa0;%1&#xa0;»&#xa0;: Destinataires… dans Canaux, au menu de sa carte.</translation>
    </message>
    <message>
        <source>%1 waits: “%2” is disconnected. It leaves as soon as you connect the channel again, in Channels.</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>%1 attend&#xa0;: «&#xa0;%2&#xa0;» est déconnecté. Il part dès que vous reconnectez le canal, dans Canaux.</translation>
    </message>
    <message>
        <source>What failed at the services was not read.</source>
        <translation>Ce qui a échoué sur les services n’a pas été lu.</translation>
    </message>
    <message>
        <source>What was changed at the services was not read.</source>
        <translation>Ce qui a été changé sur les services n’a pas été lu.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelCondition</name>
    <message>
        <source>Taken in just now</source>
        <translation>Collecté à l’instant</translation>
    </message>
    <message>
        <source>Taken in %1 ago</source>
        <translation>Collecté il y a %1</translation>
    </message>
    <message>
        <source>Last taken in: %1</source>
        <translation>Dernière collecte&#xa0;: %1</translation>
    </message>
    <message>
        <source>fetching now</source>
        <translation>collecte en cours</translation>
    </message>
    <message>
        <source>again within a minute</source>
        <translation>de nouveau d’ici une minute</translation>
    </message>
    <message>
        <source>again in %1</source>
        <translation>de nouveau dans %1</translation>
    </message>
    <message>
        <source>again %1</source>
        <translation>de nouveau %1</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Connecté</translation>
    </message>
    <message>
        <source>Connected as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>Paused: nothing is taken in or sent until you resume it.</source>
        <translation>En pause&#xa0;: rien n’est collecté ni envoyé jusqu’à la reprise.</translation>
    </message>
    <message>
        <source>Parvis is not let in any more. Sign in again; until then nothing is taken in or sent.</source>
        <translation>Parvis n’est plus autorisé à entrer. Reconnectez-vous&#x202f;; d’ici là, rien n’est collecté ni envoyé.</translation>
    </message>
    <message>
        <source>Nothing taken in yet</source>
        <translation>Rien de collecté encore</translation>
    </message>
    <message>
        <source>%1, nothing more while Parvis is offline</source>
        <translation>%1, plus rien tant que Parvis est hors ligne</translation>
    </message>
    <message>
        <source>%1, nothing more until the file of secrets is open</source>
        <translation>%1, plus rien tant que le fichier des secrets est fermé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when it was taken in last, when it is again</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>It may be asked %1 of %2 times more until %3.</source>
        <translation>Encore %1 demandes sur %2 jusqu’à %3.</translation>
    </message>
    <message>
        <source>It may be asked %1 of %2 times more.</source>
        <translation>Encore %1 demandes sur %2.</translation>
    </message>
    <message>
        <source>Articles are written to %1</source>
        <translation>Les articles sont écrits dans %1</translation>
    </message>
    <message>
        <source>Nothing leaves while Parvis is offline.</source>
        <translation>Rien ne part tant que Parvis est hors ligne.</translation>
    </message>
    <message>
        <source>Nothing leaves until the file of secrets is open.</source>
        <translation>Rien ne part tant que le fichier des secrets est fermé.</translation>
    </message>
    <message>
        <source>The file of secrets is closed: give its passphrase.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: donnez sa phrase secrète.</translation>
    </message>
    <message>
        <source>%1, nothing more while the network is metered</source>
        <translation>%1, plus rien tant que la connexion est limitée</translation>
    </message>
    <message>
        <source>All that came before is here; what was older than two weeks came in as done.</source>
        <translation>Tout ce qui précède est là&#x202f;; ce qui avait plus de deux semaines est arrivé comme traité.</translation>
    </message>
    <message numerus="yes">
        <source>What came before is being taken in: %Ln mention(s) so far. What is older than two weeks comes in as done.</source>
        <translation>
            <numerusform>Ce qui précède est en cours d’arrivée&#xa0;: %Ln mention jusqu’ici. Ce qui a plus de deux semaines arrive comme traité.</numerusform>
            <numerusform>Ce qui précède est en cours d’arrivée&#xa0;: %Ln mentions jusqu’ici. Ce qui a plus de deux semaines arrive comme traité.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” cannot be reached: its server may be down, or this computer has no network. Parvis tries again by itself.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» est injoignable&#xa0;: son serveur est peut-être en panne, ou cet ordinateur n’a pas de réseau. Parvis réessaie tout seul.</translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>a duration</comment>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>“%1” has been asked often enough for now and wants a pause. Parvis asks again by itself, %2.</source>
        <extracomment>%1 is a channel, %2 &quot;in 3 h&quot; or a moment</extracomment>
        <translation>«&#xa0;%1&#xa0;» a été assez interrogé pour l’instant et demande une pause. Parvis l’interroge de nouveau tout seul, %2.</translation>
    </message>
    <message>
        <source>What “%1” answers cannot be read. Something on the way may answer in its place (a network that wants a sign-in, a proxy). Parvis tries again by itself.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce que répond «&#xa0;%1&#xa0;» ne peut pas être lu. Quelque chose en chemin répond peut-être à sa place (un réseau qui veut une connexion, un proxy). Parvis réessaie tout seul.</translation>
    </message>
    <message>
        <source>“%1” does not give Parvis what is new. Try the connection; if that goes on, sign in again.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne donne pas à Parvis ce qui est nouveau. Essayez la connexion&#x202f;; si cela dure, reconnectez-vous.</translation>
    </message>
    <message>
        <source>What Parvis reads on “%1” does not exist there any more: it may have moved or been renamed. Connect it where it is now.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce que Parvis lit sur «&#xa0;%1&#xa0;» n’y existe plus&#xa0;: cela a peut-être été déplacé ou renommé. Connectez-le là où il est maintenant.</translation>
    </message>
    <message>
        <source>“%1” answers with more than Parvis takes in at once.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» répond par plus que ce que Parvis prend en une fois.</translation>
    </message>
    <message>
        <source>Connected as %1, but nothing comes in just now</source>
        <extracomment>%1 is who we are there</extracomment>
        <translation>Connecté en tant que %1, mais rien n’arrive en ce moment</translation>
    </message>
    <message>
        <source>What was said there before it was connected is not told by the service.</source>
        <translation>Ce qui s’y est dit avant la connexion n’est pas transmis par le service.</translation>
    </message>
    <message>
        <source>Not all of “%1” came in. Parvis asks again by itself.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Tout n’est pas venu de «&#xa0;%1&#xa0;». Parvis redemande tout seul.</translation>
    </message>
    <message>
        <source>Not connected: nothing is taken in or sent.</source>
        <translation>Non connecté&#xa0;: rien n’est collecté ni envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) or reply(ies) of yours wait here and cannot leave. Connect the channel again, or give them another one.</source>
        <translation>
            <numerusform>%Ln billet ou réponse de vous attend ici et ne peut pas partir. Reconnectez le canal, ou donnez-lui-en un autre.</numerusform>
            <numerusform>%Ln billets ou réponses de vous attendent ici et ne peuvent pas partir. Reconnectez le canal, ou donnez-leur-en un autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Parvis is not let in any more, and nothing is taken in or sent.</source>
        <translation>Parvis n’est plus admis, et rien n’est recueilli ni envoyé.</translation>
    </message>
    <message>
        <source>The queue of what waits for review is not shown to this account any more. All else comes in.</source>
        <translation>La file de ce qui attend d’être examiné n’est plus montrée à ce compte. Tout le reste est recueilli.</translation>
    </message>
    <message>
        <source>Comments are not given any more: they may be switched off there. All else is taken in.</source>
        <translation>Les commentaires ne sont plus donnés&#xa0;: ils y sont peut-être désactivés. Tout le reste est recueilli.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is a right, as the service calls it</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What lets Parvis in to “%1” does not give a right there: %2. Sign in again with one that does.</source>
        <extracomment>%1 is a channel, %2 one or more rights, as the service calls them</extracomment>
        <translation>Ce qui laisse entrer Parvis sur «&#xa0;%1&#xa0;» n’y donne pas un droit&#xa0;: %2. Reconnectez-vous avec ce qui le donne.</translation>
    </message>
    <message>
        <source>What came before is not all here: you stopped taking it in. “Fetch what came before” goes on with it.</source>
        <translation>Ce qui précède n’est pas tout là&#xa0;: vous avez arrêté de le recueillir. «&#xa0;Chercher ce qui précède&#xa0;» continue.</translation>
    </message>
    <message>
        <source>Connected as %1, but nothing leaves just now</source>
        <extracomment>%1 is who we are there</extracomment>
        <translation>Connecté comme %1, mais rien ne part en ce moment</translation>
    </message>
    <message>
        <source>This account may not decide about comments: it is shown those alone that were approved.</source>
        <translation>Ce compte ne peut pas décider des commentaires&#xa0;: il ne voit que ceux qui sont approuvés.</translation>
    </message>
    <message>
        <source>This account may not publish articles there.</source>
        <translation>Ce compte ne peut pas y publier d’articles.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelListModel</name>
    <message>
        <source>The last fetch failed. Try again, or check the address.</source>
        <translation>La dernière collecte a échoué. Réessayez ou vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%1 sur %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Last taken in: %1</source>
        <translation>Dernière collecte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Newest entry: %1</source>
        <translation>Entrée la plus récente&#xa0;: %1</translation>
    </message>
    <message>
        <source>No mentions yet</source>
        <translation>Pas encore de mention</translation>
    </message>
    <message>
        <source>This network is metered: channels are asked every ten minutes or so, what came before and live queries wait. What is due leaves as usual. Preferences has the choice.</source>
        <translation>Cette connexion est limitée&#xa0;: les canaux sont interrogés toutes les dix minutes environ, ce qui a précédé et les requêtes en direct attendent. Ce qui est dû part comme d’habitude. Le choix est dans Préférences.</translation>
    </message>
    <message>
        <source>This network is metered: nothing is taken in. What is due leaves as usual. Preferences has the choice.</source>
        <translation>Cette connexion est limitée&#xa0;: rien n’est collecté. Ce qui est dû part comme d’habitude. Le choix est dans Préférences.</translation>
    </message>
    <message>
        <source>By hand. %1</source>
        <extracomment>of a channel on which a person publishes by hand; %1 says what came in there</extracomment>
        <translation>À la main. %1</translation>
    </message>
    <message>
        <source>What is said there comes in on “%1”, which reads the same place.</source>
        <extracomment>%1 is another channel</extracomment>
        <translation>Ce qui s’y dit arrive sur «&#xa0;%1&#xa0;», qui lit le même lieu.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelNames</name>
    <message>
        <source>%1 (by hand)</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>%1 (à la main)</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (non connecté)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a channel, %2 its service or its address: “our-square (Instagram)”</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (articles only)</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>%1 (articles seulement)</translation>
    </message>
    <message>
        <source>“%1” takes articles alone. Write one in Articles, and plan that.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne prend que des articles. Écrivez-en un dans Articles et planifiez-le.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelVerbs</name>
    <message>
        <source>Connect…</source>
        <translation>Connecter…</translation>
    </message>
    <message>
        <source>Connect %1…</source>
        <translation>Connecter %1…</translation>
    </message>
    <message>
        <source>Let Parvis take in what is new there, and publish there</source>
        <translation>Laisser Parvis y collecter les nouveautés et y publier</translation>
    </message>
    <message>
        <source>Fetch now</source>
        <translation>Collecter</translation>
    </message>
    <message>
        <source>Fetch %1 now</source>
        <translation>Collecter %1 maintenant</translation>
    </message>
    <message>
        <source>Ask the service for what is new, without waiting for its turn</source>
        <translation>Demander les nouveautés au service sans attendre son tour</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Mettre en pause</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Mettre %1 en pause</translation>
    </message>
    <message>
        <source>Take in and send nothing until it is resumed</source>
        <translation>Ne rien collecter ni envoyer jusqu’à la reprise</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Take in and send again</source>
        <translation>Collecter et envoyer de nouveau</translation>
    </message>
    <message>
        <source>Try the connection</source>
        <translation>Essayer la connexion</translation>
    </message>
    <message>
        <source>Try the connection of %1</source>
        <translation>Essayer la connexion de %1</translation>
    </message>
    <message>
        <source>Ask the service whether it answers and knows us</source>
        <translation>Demander au service s’il répond et nous connaît</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Sign in to %1 again…</source>
        <translation>Se reconnecter à %1…</translation>
    </message>
    <message>
        <source>Give a new token or password; what the channel holds stays</source>
        <translation>Donner un nouveau jeton ou mot de passe&#x202f;; ce que contient le canal reste</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>Déconnecter %1</translation>
    </message>
    <message>
        <source>Take in and send nothing any more; what the channel holds stays</source>
        <translation>Ne plus rien collecter ni envoyer&#x202f;; ce que contient le canal reste</translation>
    </message>
    <message>
        <source>Follow…</source>
        <translation>Suivre…</translation>
    </message>
    <message>
        <source>Follow %1…</source>
        <translation>Suivre %1…</translation>
    </message>
    <message>
        <source>Take in what is new there, by itself from now on</source>
        <translation>Recueillir ses nouveautés, de lui-même à partir de maintenant</translation>
    </message>
    <message>
        <source>Watch tags and words…</source>
        <translation>Surveiller des mots-dièse et des mots…</translation>
    </message>
    <message>
        <source>Watch tags and words on %1…</source>
        <translation>Surveiller des mots-dièse et des mots sur %1…</translation>
    </message>
    <message>
        <source>Take in what bears a tag, or what is found by words, beside what is said to the account</source>
        <translation>Collecter ce qui porte un mot-dièse, ou ce que trouvent des mots, en plus de ce qui est dit au compte</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>Retirer %1…</translation>
    </message>
    <message>
        <source>Take the channel out of this workspace; its posts stay</source>
        <translation>Retirer le canal de cet espace de travail&#x202f;; ses billets restent</translation>
    </message>
    <message>
        <source>Stop filling</source>
        <translation>Arrêter le remplissage</translation>
    </message>
    <message>
        <source>Stop filling %1</source>
        <translation>Arrêter le remplissage de %1</translation>
    </message>
    <message>
        <source>Take in no more of what came before; what has come stays, and what is new goes on coming</source>
        <translation>Ne plus rien recueillir de ce qui précède&#x202f;; ce qui est arrivé reste, et ce qui est nouveau continue d’arriver</translation>
    </message>
    <message>
        <source>Fetch what came before</source>
        <translation>Chercher ce qui précède</translation>
    </message>
    <message>
        <source>Fetch what came before on %1</source>
        <translation>Chercher ce qui précède sur %1</translation>
    </message>
    <message>
        <source>Go on taking in what came before, from where it was stopped</source>
        <translation>Continuer de recueillir ce qui précède, là où cela s’est arrêté</translation>
    </message>
    <message>
        <source>Recipients…</source>
        <translation>Destinataires…</translation>
    </message>
    <message>
        <source>Recipients of %1…</source>
        <translation>Destinataires de %1…</translation>
    </message>
    <message>
        <source>Say to which addresses its newsletter goes</source>
        <translation>Dire à quelles adresses va sa lettre d’information</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelsPageModel</name>
    <message>
        <source>rename of “%1”</source>
        <translation>renommage de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The channel was not renamed.</source>
        <translation>Le canal n’a pas été renommé.</translation>
    </message>
    <message>
        <source>Waiting on %1</source>
        <translation>Nous attendent sur %1</translation>
    </message>
    <message>
        <source>Everything from %1</source>
        <translation>Tout ce qui vient de %1</translation>
    </message>
    <message>
        <source>Nothing is connected or followed: nobody was asked. A feed that was imported offers “Follow…” on its card.</source>
        <translation>Rien n’est connecté ni suivi&#xa0;: personne n’a été interrogé. Un flux importé propose «&#xa0;Suivre…&#xa0;» sur sa carte.</translation>
    </message>
    <message>
        <source>What lets Parvis into your accounts is sealed: until its passphrase is given nothing is taken in or sent there.</source>
        <translation>Ce qui laisse entrer Parvis dans vos comptes est scellé&#xa0;: tant que la phrase secrète n’est pas donnée, rien n’y est collecté ni envoyé.</translation>
    </message>
    <message>
        <source>Give it</source>
        <translation>La donner</translation>
    </message>
    <message numerus="yes">
        <source>“%1” stays: %Ln mention(s) came in there and would have no place any more. Take back the imports that brought them, below, then remove it.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %Ln mention y a été recueillie et n’aurait plus de place. Annulez d’abord, plus bas, les imports qui l’ont apportée, puis retirez-le.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» reste&#xa0;: %Ln mentions y ont été recueillies et n’auraient plus de place. Annulez d’abord, plus bas, les imports qui les ont apportées, puis retirez-le.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <translation>«&#xa0;%1&#xa0;» est retiré.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is removed. %Ln post(s) that were planned there have no channel now.</source>
        <translation>
            <numerusform>«&#xa0;%1&#xa0;» est retiré. %Ln billet qui y était prévu n’a plus de canal.</numerusform>
            <numerusform>«&#xa0;%1&#xa0;» est retiré. %Ln billets qui y étaient prévus n’ont plus de canal.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was not removed.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été retiré.</translation>
    </message>
    <message>
        <source>What waits there could not be read.</source>
        <translation>Ce qui y attend n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Nothing was taken back on “%1”.</source>
        <translation>Rien n’a été retiré sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) are being taken back on “%1”, and are drafts here. Disconnect it once that is done.</source>
        <translation>
            <numerusform>%Ln billet est en train d’être retiré sur «&#xa0;%1&#xa0;», et est un brouillon ici. Déconnectez-le une fois que c’est fait.</numerusform>
            <numerusform>%Ln billets sont en train d’être retirés sur «&#xa0;%1&#xa0;», et sont des brouillons ici. Déconnectez-le une fois que c’est fait.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stays: what was published or said there, or may have arrived there, would have no place any more.</source>
        <translation>«&#xa0;%1&#xa0;» reste&#xa0;: ce qui y a été publié ou dit, ou y est peut-être arrivé, n’aurait plus de place.</translation>
    </message>
</context>
<context>
    <name>parvis::models::CheckSentences</name>
    <message>
        <source>the title</source>
        <translation>le titre</translation>
    </message>
    <message>
        <source>the summary</source>
        <translation>le résumé</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>the first paragraph</source>
        <translation>le premier paragraphe</translation>
    </message>
    <message>
        <source>the headings</source>
        <translation>les intertitres</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>Syllables</source>
        <translation>Syllabes</translation>
    </message>
    <message>
        <source>Words of more than six letters</source>
        <translation>Mots de plus de six lettres</translation>
    </message>
    <message>
        <source>Words about the firm</source>
        <translation>Mots sur l’entreprise</translation>
    </message>
    <message>
        <source>Words to the reader</source>
        <translation>Mots au lecteur</translation>
    </message>
    <message>
        <source>Namings of products</source>
        <translation>Mentions de produits</translation>
    </message>
    <message>
        <source>Superlatives</source>
        <translation>Superlatifs</translation>
    </message>
    <message>
        <source>Calls to buy</source>
        <translation>Appels à l’achat</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citations</translation>
    </message>
    <message>
        <source>Figures and names</source>
        <translation>Chiffres et noms</translation>
    </message>
    <message>
        <source>Weak openings</source>
        <translation>Débuts faibles</translation>
    </message>
    <message>
        <source>Weak endings</source>
        <translation>Fins faibles</translation>
    </message>
    <message>
        <source>Faults of the title</source>
        <translation>Défauts du titre</translation>
    </message>
    <message>
        <source>Faults of the summary</source>
        <translation>Défauts du résumé</translation>
    </message>
    <message>
        <source>Faults of the address</source>
        <translation>Défauts de l’adresse</translation>
    </message>
    <message>
        <source>Faults of the headings</source>
        <translation>Défauts des intertitres</translation>
    </message>
    <message>
        <source>Faults of the pictures</source>
        <translation>Défauts des images</translation>
    </message>
    <message>
        <source>Faults of the links</source>
        <translation>Défauts des liens</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>ligne %1</translation>
    </message>
    <message>
        <source>lines %1</source>
        <translation>lignes %1</translation>
    </message>
    <message>
        <source>Reader</source>
        <comment>what a text is checked for</comment>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Story</source>
        <comment>what a text is checked for</comment>
        <translation>Récit</translation>
    </message>
    <message>
        <source>Findable</source>
        <comment>what a text is checked for</comment>
        <translation>Visibilité</translation>
    </message>
    <message>
        <source>This sentence has %L1 words; few readers hold more than %L2.</source>
        <translation>Cette phrase a %L1 mots&#x202f;; peu de lecteurs en retiennent plus de %L2.</translation>
    </message>
    <message>
        <source>“%1” is in the passive voice: it hides or delays who acts.</source>
        <translation>«&#xa0;%1&#xa0;» est à la voix passive&#xa0;: elle cache ou retarde qui agit.</translation>
    </message>
    <message>
        <source>“%1” is a word of the trade or the office, which readers elsewhere do not use.</source>
        <translation>«&#xa0;%1&#xa0;» est un mot du métier ou du bureau, que les lecteurs n’emploient pas ailleurs.</translation>
    </message>
    <message>
        <source>“%1” stands twice.</source>
        <translation>«&#xa0;%1&#xa0;» est écrit deux fois.</translation>
    </message>
    <message>
        <source>“%1” praises without proof, as advertising does.</source>
        <translation>«&#xa0;%1&#xa0;» vante sans preuve, comme la publicité.</translation>
    </message>
    <message>
        <source>“%1” asks to buy, which a newspaper does not.</source>
        <translation>«&#xa0;%1&#xa0;» invite à acheter, ce que ne fait pas un journal.</translation>
    </message>
    <message>
        <source>Nobody is quoted: no person vouches for what is told.</source>
        <translation>Personne n’est cité&#xa0;: nul ne répond de ce qui est raconté.</translation>
    </message>
    <message>
        <source>Figures and names are %L1 where a text of this length has %L2 or more.</source>
        <translation>Chiffres et noms sont %L1, là où un texte de cette longueur en a %L2 ou plus.</translation>
    </message>
    <message>
        <source>“%1” could begin any text and gives no reason to read on.</source>
        <translation>«&#xa0;%1&#xa0;» pourrait ouvrir n’importe quel texte et ne donne pas envie de poursuivre.</translation>
    </message>
    <message>
        <source>The text stops at “%1” rather than ending.</source>
        <translation>Le texte s’arrête à «&#xa0;%1&#xa0;» plutôt que de finir.</translation>
    </message>
    <message>
        <source>There is no title.</source>
        <translation>Il n’y a pas de titre.</translation>
    </message>
    <message>
        <source>The title is %L1 pixels wide where search pages show %L2: “%3”.</source>
        <translation>Le titre fait %L1 pixels de large, les pages de recherche en montrent %L2&#xa0;: «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>There is no summary: search pages and networks will show some other part of the text.</source>
        <translation>Il n’y a pas de résumé&#xa0;: pages de recherche et réseaux montreront un autre passage du texte.</translation>
    </message>
    <message>
        <source>The summary is %L1 pixels wide where search pages show %L2: “%3”.</source>
        <translation>Le résumé fait %L1 pixels de large, les pages de recherche en montrent %L2&#xa0;: «&#xa0;%3&#xa0;».</translation>
    </message>
    <message>
        <source>The address part “%1” has other characters than small letters, digits and single hyphens, or is too long.</source>
        <translation>La partie d’adresse «&#xa0;%1&#xa0;» contient autre chose que minuscules, chiffres et traits d’union simples, ou est trop longue.</translation>
    </message>
    <message>
        <source>This heading is of level %L1 where level %L2 is the deepest that can follow.</source>
        <translation>Cet intertitre est de niveau %L1, alors que le niveau %L2 est le plus profond qui puisse suivre.</translation>
    </message>
    <message>
        <source>This is another heading of the first level: a page has one.</source>
        <translation>C’est un autre titre de premier niveau&#xa0;: une page n’en a qu’un.</translation>
    </message>
    <message>
        <source>The phrase “%1” does not stand in %2.</source>
        <translation>L’expression «&#xa0;%1&#xa0;» ne figure pas dans %2.</translation>
    </message>
    <message>
        <source>The file name “%1” says nothing of the picture.</source>
        <translation>Le nom de fichier «&#xa0;%1&#xa0;» ne dit rien de l’image.</translation>
    </message>
    <message>
        <source>Who cannot see this picture learns nothing of it.</source>
        <translation>Qui ne voit pas cette image n’en apprend rien.</translation>
    </message>
    <message>
        <source>“%1” does not say where the link leads.</source>
        <translation>«&#xa0;%1&#xa0;» ne dit pas où mène le lien.</translation>
    </message>
    <message>
        <source>The address “%1” is not whole.</source>
        <translation>L’adresse «&#xa0;%1&#xa0;» n’est pas complète.</translation>
    </message>
    <message>
        <source>Make two of it, one thought each.</source>
        <translation>Faites-en deux, une idée chacune.</translation>
    </message>
    <message>
        <source>Say first who does it.</source>
        <translation>Dites d’abord qui agit.</translation>
    </message>
    <message>
        <source>Say it in the words of a conversation, or say what it means.</source>
        <translation>Dites-le avec les mots de la conversation, ou dites ce que cela veut dire.</translation>
    </message>
    <message>
        <source>Take one out.</source>
        <translation>Enlevez-en un.</translation>
    </message>
    <message>
        <source>Tell what the reader gets, fears or wants to know, and let others speak of the firm.</source>
        <translation>Racontez ce que le lecteur y gagne, craint ou veut savoir, et laissez d’autres parler de l’entreprise.</translation>
    </message>
    <message>
        <source>Name the product where it helps to understand, and tell the story of who uses it.</source>
        <translation>Nommez le produit là où cela aide à comprendre, et racontez l’histoire de qui s’en sert.</translation>
    </message>
    <message>
        <source>Leave it out, or give the figure or the witness that proves it.</source>
        <translation>Supprimez-le, ou donnez le chiffre ou le témoin qui le prouve.</translation>
    </message>
    <message>
        <source>Leave it out of the text; a button beside it does that work.</source>
        <translation>Retirez-le du texte&#x202f;; un bouton à côté fait ce travail.</translation>
    </message>
    <message>
        <source>Ask somebody concerned and give their own words.</source>
        <translation>Interrogez quelqu’un de concerné et donnez ses propres mots.</translation>
    </message>
    <message>
        <source>Say who, where, when and how many.</source>
        <translation>Dites qui, où, quand et combien.</translation>
    </message>
    <message>
        <source>Begin with a person, a moment, a figure or a question that only this story has.</source>
        <translation>Commencez par une personne, un moment, un chiffre ou une question propres à cette histoire.</translation>
    </message>
    <message>
        <source>End on an image, a quotation or what comes next.</source>
        <translation>Finissez sur une image, une citation ou la suite à venir.</translation>
    </message>
    <message>
        <source>Give it one that says what the story is about.</source>
        <translation>Donnez-lui-en un qui dise de quoi parle l’histoire.</translation>
    </message>
    <message>
        <source>Shorten it, or put what matters first.</source>
        <translation>Raccourcissez-le, ou mettez d’abord ce qui compte.</translation>
    </message>
    <message>
        <source>Sum the story up in one or two sentences.</source>
        <translation>Résumez l’histoire en une ou deux phrases.</translation>
    </message>
    <message>
        <source>Use “%1”.</source>
        <translation>Employez «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Make it a heading of level %L1.</source>
        <translation>Faites-en un intertitre de niveau %L1.</translation>
    </message>
    <message>
        <source>Use its words there, if they come naturally.</source>
        <translation>Employez-y ses mots, s’ils viennent naturellement.</translation>
    </message>
    <message>
        <source>Name the file after what it shows, in small letters and hyphens.</source>
        <translation>Nommez le fichier d’après ce qu’il montre, en minuscules et traits d’union.</translation>
    </message>
    <message>
        <source>Say in a few words what it shows: ![words](address).</source>
        <translation>Dites en quelques mots ce qu’elle montre&#xa0;: ![mots](adresse).</translation>
    </message>
    <message>
        <source>Let the words of the link name the page it opens.</source>
        <translation>Que les mots du lien nomment la page qu’il ouvre.</translation>
    </message>
    <message>
        <source>Give it with https:// and the host.</source>
        <translation>Donnez-la avec https:// et le nom du site.</translation>
    </message>
    <message>
        <source>Long sentences</source>
        <translation>Phrases longues</translation>
    </message>
    <message>
        <source>Passive voice</source>
        <translation>Voix passive</translation>
    </message>
    <message>
        <source>Words of the trade</source>
        <translation>Mots du métier</translation>
    </message>
    <message>
        <source>Words twice running</source>
        <translation>Mots répétés</translation>
    </message>
    <message>
        <source>Talk about the firm</source>
        <translation>Discours sur l’entreprise</translation>
    </message>
    <message>
        <source>Product names</source>
        <translation>Noms de produits</translation>
    </message>
    <message>
        <source>No quotation</source>
        <translation>Aucune citation</translation>
    </message>
    <message>
        <source>Few figures and names</source>
        <translation>Peu de chiffres et de noms</translation>
    </message>
    <message>
        <source>Weak opening</source>
        <translation>Début faible</translation>
    </message>
    <message>
        <source>No ending</source>
        <translation>Pas de fin</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>Pas de titre</translation>
    </message>
    <message>
        <source>Width of the title</source>
        <translation>Largeur du titre</translation>
    </message>
    <message>
        <source>No summary</source>
        <translation>Pas de résumé</translation>
    </message>
    <message>
        <source>Width of the summary</source>
        <translation>Largeur du résumé</translation>
    </message>
    <message>
        <source>Form of the address</source>
        <translation>Forme de l’adresse</translation>
    </message>
    <message>
        <source>Levels of headings</source>
        <translation>Niveaux des intertitres</translation>
    </message>
    <message>
        <source>Several first headings</source>
        <translation>Plusieurs titres de premier niveau</translation>
    </message>
    <message>
        <source>Missing phrase</source>
        <translation>Expression absente</translation>
    </message>
    <message>
        <source>Names of picture files</source>
        <translation>Noms des fichiers d’image</translation>
    </message>
    <message>
        <source>Words for pictures</source>
        <translation>Mots des images</translation>
    </message>
    <message>
        <source>Words of links</source>
        <translation>Mots des liens</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>facile</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>clair</translation>
    </message>
    <message>
        <source>fairly difficult</source>
        <translation>assez difficile</translation>
    </message>
    <message>
        <source>difficult</source>
        <translation>difficile</translation>
    </message>
    <message>
        <source>very difficult</source>
        <translation>très difficile</translation>
    </message>
    <message>
        <source>a story</source>
        <translation>un récit</translation>
    </message>
    <message>
        <source>mostly a story</source>
        <translation>surtout un récit</translation>
    </message>
    <message>
        <source>half advertising</source>
        <translation>à moitié publicité</translation>
    </message>
    <message>
        <source>advertising</source>
        <translation>publicité</translation>
    </message>
    <message>
        <source>easy to find</source>
        <translation>facile à trouver</translation>
    </message>
    <message>
        <source>nearly ready</source>
        <translation>presque prêt</translation>
    </message>
    <message>
        <source>hard to find</source>
        <translation>difficile à trouver</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>Reading ease after Flesch: 60 is plain language. The fuller the bar beside a paragraph, the harder it is to read.</source>
        <translation>Facilité de lecture selon Flesch&#xa0;: 60 est une langue claire. Plus la barre à côté d’un paragraphe est pleine, plus il est difficile à lire.</translation>
    </message>
    <message>
        <source>Reading ease after Kandel and Moles: 60 is plain language. The fuller the bar beside a paragraph, the harder it is to read.</source>
        <translation>Facilité de lecture selon Kandel et Moles&#xa0;: 60 est une langue claire. Plus la barre à côté d’un paragraphe est pleine, plus il est difficile à lire.</translation>
    </message>
    <message>
        <source>Difficulty (LIX): %L1; newspapers have about 40.</source>
        <translation>Difficulté (LIX)&#xa0;: %L1&#x202f;; les journaux ont environ 40.</translation>
    </message>
    <message>
        <source>Journalism rather than advertising: the sum of what each of these gives.</source>
        <translation>Journalisme plutôt que publicité&#xa0;: la somme de ce que donne chacun de ces points.</translation>
    </message>
    <message>
        <source>What search pages, networks and screen readers make of it: the sum of what each of these gives.</source>
        <translation>Ce qu’en font pages de recherche, réseaux et lecteurs d’écran&#xa0;: la somme de ce que donne chacun de ces points.</translation>
    </message>
    <message>
        <source>%1: %L2</source>
        <comment>what was counted and how many</comment>
        <translation>%1&#xa0;: %L2</translation>
    </message>
    <message>
        <source>%1, for %L2 of %L3 points</source>
        <translation>%1, pour %L2 points sur %L3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was counted, and on which lines</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing says when the event begins.</source>
        <translation>Rien ne dit quand l’événement commence.</translation>
    </message>
    <message>
        <source>“%1”, when the event begins, is no date.</source>
        <translation>«&#xa0;%1&#xa0;», début de l’événement, n’est pas une date.</translation>
    </message>
    <message>
        <source>“%1”, when the event ends, is no date.</source>
        <translation>«&#xa0;%1&#xa0;», fin de l’événement, n’est pas une date.</translation>
    </message>
    <message>
        <source>The event ends before it begins.</source>
        <translation>L’événement finit avant de commencer.</translation>
    </message>
    <message>
        <source>Nothing says where the event takes place.</source>
        <translation>Rien ne dit où l’événement a lieu.</translation>
    </message>
    <message>
        <source>Correct one of the two.</source>
        <translation>Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>Name its place in the details, or the page where it is followed.</source>
        <translation>Nommez son lieu dans les détails, ou la page où le suivre.</translation>
    </message>
    <message>
        <source>Write day and time in the details: 2026-12-05 18:30.</source>
        <translation>Écrivez le jour et l’heure dans les détails&#xa0;: 2026-12-05 18:30.</translation>
    </message>
    <message>
        <source>“%1” speaks of what your article “%2” is about.</source>
        <translation>«&#xa0;%1&#xa0;» parle du sujet de votre article «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing answers at %1: %2.</source>
        <translation>Rien ne répond à %1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 has moved for good.</source>
        <translation>%1 a déménagé pour de bon.</translation>
    </message>
    <message>
        <source>%1 is in your own network: readers elsewhere do not reach it.</source>
        <translation>%1 est dans votre propre réseau&#xa0;: les lecteurs d’ailleurs ne l’atteignent pas.</translation>
    </message>
    <message>
        <source>Link these words to it, if a reader would want to go there: %1</source>
        <translation>Liez ces mots à lui, si un lecteur voudrait y aller&#xa0;: %1</translation>
    </message>
    <message>
        <source>Find where it is now, link to another page, or take the link out.</source>
        <translation>Cherchez où elle est désormais, liez une autre page, ou retirez le lien.</translation>
    </message>
    <message>
        <source>Use the new address: %1</source>
        <translation>Prenez la nouvelle adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Link to a page that everybody can open.</source>
        <translation>Liez une page que tout le monde peut ouvrir.</translation>
    </message>
    <message>
        <source>Use the new address</source>
        <translation>Prendre la nouvelle adresse</translation>
    </message>
    <message>
        <source>Link these words</source>
        <translation>Lier ces mots</translation>
    </message>
    <message>
        <source>What an event needs</source>
        <translation>Ce qu’il faut à un événement</translation>
    </message>
    <message>
        <source>Links to your articles</source>
        <translation>Liens vers vos articles</translation>
    </message>
    <message>
        <source>Dead links</source>
        <translation>Liens morts</translation>
    </message>
    <message>
        <source>Links that moved</source>
        <translation>Liens qui ont déménagé</translation>
    </message>
    <message>
        <source>Links into your network</source>
        <translation>Liens vers votre réseau</translation>
    </message>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often</comment>
        <translation>
            <numerusform>%Ln fois</numerusform>
            <numerusform>%Ln fois</numerusform>
        </translation>
    </message>
    <message>
        <source>The text speaks %1 of the firm and %2 to its reader.</source>
        <extracomment>%1 and %2 say how often: &quot;12 times&quot;</extracomment>
        <translation>Le texte parle %1 de l’entreprise et %2 à son lecteur.</translation>
    </message>
    <message>
        <source>Products are named %1; a text of this length bears %L2.</source>
        <translation>Des produits sont nommés %1&#x202f;; un texte de cette longueur en supporte %L2.</translation>
    </message>
    <message>
        <source>%1 leads nowhere: %2.</source>
        <translation>%1 ne mène nulle part&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Mend this</source>
        <translation>Corriger ceci</translation>
    </message>
    <message>
        <source>%1 (%2; %3)</source>
        <comment>what was counted, its words, and on which lines</comment>
        <translation>%1 (%2&#x202f;; %3)</translation>
    </message>
    <message>
        <source>“%1” speaks of what “%2” on “%3” is about.</source>
        <extracomment>%1 words of a text, %2 a title, %3 a connected site</extracomment>
        <translation>«&#xa0;%1&#xa0;» parle de ce dont traite «&#xa0;%2&#xa0;» sur «&#xa0;%3&#xa0;».</translation>
    </message>
</context>
<context>
    <name>parvis::models::ChecksModel</name>
    <message>
        <source>%1 · %L2</source>
        <extracomment>a group of findings and how many: &quot;Reader · 12&quot;</extracomment>
        <translation>%1 · %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more come as these are mended or silenced.</source>
        <translation>
            <numerusform>%Ln autre viendra quand celles-ci seront corrigées ou ignorées.</numerusform>
            <numerusform>%Ln autres viendront quand celles-ci seront corrigées ou ignorées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to mend was found. Whether the story is true and moving, only a reader can say.</source>
        <translation>Rien à corriger. Si l’histoire est vraie et touche, seul un lecteur peut le dire.</translation>
    </message>
    <message>
        <source>The whole rule, in this article</source>
        <translation>Toute la règle, dans cet article</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln ignorée</numerusform>
            <numerusform>%Ln ignorées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %L2 of 100, %3. Return closes what was counted.</source>
        <translation>%1&#xa0;: %L2 sur 100, %3. Entrée referme ce qui a été compté.</translation>
    </message>
    <message>
        <source>%1: %L2 of 100, %3. Return opens what was counted.</source>
        <translation>%1&#xa0;: %L2 sur 100, %3. Entrée ouvre ce qui a été compté.</translation>
    </message>
    <message>
        <source>%1. Return closes them.</source>
        <translation>%1. Entrée les referme.</translation>
    </message>
    <message>
        <source>%1. Return opens them.</source>
        <translation>%1. Entrée les ouvre.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ClosedSending</name>
    <message>
        <source>From now on, what is due leaves also while Parvis is closed, as long as you are signed in to this computer.</source>
        <translation>Désormais, ce qui est dû part aussi quand Parvis est fermé, tant que votre session est ouverte sur cet ordinateur.</translation>
    </message>
    <message>
        <source>What is due leaves only while Parvis is open.</source>
        <translation>Ce qui est dû ne part que quand Parvis est ouvert.</translation>
    </message>
    <message>
        <source>While Parvis is closed nobody can open the file in which your tokens are sealed: nothing can leave then. With a keychain on this computer, it can.</source>
        <translation>Quand Parvis est fermé, personne ne peut ouvrir le fichier où vos jetons sont scellés&#xa0;: rien ne peut alors partir. Avec un trousseau de clés sur cet ordinateur, c’est possible.</translation>
    </message>
    <message>
        <source>The timer of this computer could not be changed.</source>
        <translation>La minuterie de cet ordinateur n’a pas pu être modifiée.</translation>
    </message>
    <message>
        <source>From now on, articles for folders leave also while Parvis is closed, as long as you are signed in to this computer. What needs your passphrase waits until Parvis is open.</source>
        <translation>Désormais, les articles destinés à des dossiers partent aussi quand Parvis est fermé, tant que votre session est ouverte sur cet ordinateur. Ce qui demande votre phrase secrète attend que Parvis soit ouvert.</translation>
    </message>
    <message>
        <source>This workspace has another file, %1, for which the timer of this computer sends already. Turn it off there first.</source>
        <translation>Cet espace de travail a un autre fichier, %1, pour lequel la minuterie de cet ordinateur envoie déjà. Désactivez-la d’abord là-bas.</translation>
    </message>
</context>
<context>
    <name>parvis::models::CommentWriter</name>
    <message>
        <source>The comment that you write was not kept.</source>
        <translation>Le commentaire que vous écrivez n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The comment begun here could not be read.</source>
        <translation>Le commentaire commencé ici n’a pas pu être lu.</translation>
    </message>
</context>
<context>
    <name>parvis::models::CommentsModel</name>
    <message>
        <source>The comments on the article were not read.</source>
        <translation>Les commentaires de l’article n’ont pas été lus.</translation>
    </message>
    <message>
        <source>The comment was not kept.</source>
        <translation>Le commentaire n’a pas été gardé.</translation>
    </message>
    <message>
        <source>There are no words here to comment on.</source>
        <translation>Il n’y a pas de mots à commenter ici.</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>The comment stands beside the text.</source>
        <translation>Le commentaire est à côté du texte.</translation>
    </message>
    <message>
        <source>Answer a comment</source>
        <translation>Répondre à un commentaire</translation>
    </message>
    <message>
        <source>Answered.</source>
        <translation>Réponse ajoutée.</translation>
    </message>
    <message>
        <source>The comment was not changed.</source>
        <translation>Le commentaire n’a pas été modifié.</translation>
    </message>
    <message>
        <source>Edit a comment</source>
        <translation>Modifier un commentaire</translation>
    </message>
    <message>
        <source>The comment is worded otherwise.</source>
        <translation>Le commentaire est formulé autrement.</translation>
    </message>
    <message>
        <source>Remove a comment</source>
        <translation>Retirer un commentaire</translation>
    </message>
    <message>
        <source>The comment was not removed.</source>
        <translation>Le commentaire n’a pas été retiré.</translation>
    </message>
    <message>
        <source>The answer is removed.</source>
        <translation>La réponse est retirée.</translation>
    </message>
    <message>
        <source>The comment is removed.</source>
        <translation>Le commentaire est retiré.</translation>
    </message>
    <message>
        <source>Resolve a comment</source>
        <translation>Résoudre un commentaire</translation>
    </message>
    <message>
        <source>Resolved.</source>
        <translation>Résolu.</translation>
    </message>
    <message>
        <source>Open a comment again</source>
        <translation>Rouvrir un commentaire</translation>
    </message>
    <message>
        <source>The comment is open again.</source>
        <translation>Le commentaire est rouvert.</translation>
    </message>
    <message>
        <source>Select the words first that the comment is to stand at.</source>
        <translation>Sélectionnez d’abord les mots auxquels rattacher le commentaire.</translation>
    </message>
    <message>
        <source>Move a comment</source>
        <translation>Déplacer un commentaire</translation>
    </message>
    <message>
        <source>The comment stands at the selection now.</source>
        <translation>Le commentaire est maintenant sur la sélection.</translation>
    </message>
    <message>
        <source>Who you are was not kept.</source>
        <translation>Votre nom n’a pas été gardé.</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
</context>
<context>
    <name>parvis::models::ComparisonModel</name>
    <message>
        <source>Added: %1</source>
        <translation>Ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Retiré&#xa0;: %1</translation>
    </message>
    <message>
        <source>[removed: %1]</source>
        <translation>[retiré&#xa0;: %1]</translation>
    </message>
    <message>
        <source>[added: %1]</source>
        <translation>[ajouté&#xa0;: %1]</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Changé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln paragraph(s) unchanged</source>
        <translation>
            <numerusform>%Ln paragraphe inchangé</numerusform>
            <numerusform>%Ln paragraphes inchangés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ConnectModel</name>
    <message>
        <source>pause of “%1”</source>
        <translation>mise en pause de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>resuming of “%1”</source>
        <translation>reprise de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>disconnecting of “%1”</source>
        <translation>déconnexion de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Parvis is offline. Go online with the switch at the top, then connect.</source>
        <translation>Parvis est hors ligne. Passez en ligne avec l’interrupteur du haut, puis connectez.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached. Check the address and the network.</source>
        <translation>«&#xa0;%1&#xa0;» est injoignable. Vérifiez l’adresse et le réseau.</translation>
    </message>
    <message>
        <source>The connection to “%1” broke off. Try again.</source>
        <translation>La connexion à «&#xa0;%1&#xa0;» s’est interrompue. Réessayez.</translation>
    </message>
    <message>
        <source>“%1” asks to wait a little. Try again in a minute.</source>
        <translation>«&#xa0;%1&#xa0;» demande de patienter un peu. Réessayez dans une minute.</translation>
    </message>
    <message>
        <source>“%1” does not work just now. Try again later.</source>
        <translation>«&#xa0;%1&#xa0;» ne fonctionne pas en ce moment. Réessayez plus tard.</translation>
    </message>
    <message>
        <source>“%1” does not let Parvis in with that. Check that it was copied whole, or make a new one.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse pas entrer Parvis avec cela. Vérifiez que tout a été copié, ou créez-en un nouveau.</translation>
    </message>
    <message>
        <source>“%1” answers, but not as %2 does. Is that its address?</source>
        <translation>«&#xa0;%1&#xa0;» répond, mais pas comme %2. Est-ce bien son adresse&#x202f;?</translation>
    </message>
    <message>
        <source>“%1” says no. Check the address, and what lets Parvis in there.</source>
        <translation>«&#xa0;%1&#xa0;» refuse. Vérifiez l’adresse et ce qui y laisse entrer Parvis.</translation>
    </message>
    <message>
        <source>That does not exist on “%1”. Check how it is written.</source>
        <translation>Cela n’existe pas sur «&#xa0;%1&#xa0;». Vérifiez l’orthographe.</translation>
    </message>
    <message>
        <source>“%1” has no way to do that.</source>
        <translation>«&#xa0;%1&#xa0;» ne sait pas faire cela.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was connected.</source>
        <translation>Arrêté. Rien n’a été connecté.</translation>
    </message>
    <message>
        <source>That is not the passphrase of the file of secrets. Try again.</source>
        <translation>Ce n’est pas la phrase secrète du fichier des secrets. Réessayez.</translation>
    </message>
    <message>
        <source>This session has no keychain: what lets Parvis in needs a passphrase.</source>
        <translation>Cette session n’a pas de trousseau&#xa0;: ce qui laisse entrer Parvis a besoin d’une phrase secrète.</translation>
    </message>
    <message>
        <source>“%1” is connected. What was said there before is taken in now, what is new as it comes.</source>
        <translation>«&#xa0;%1&#xa0;» est connecté. Ce qui s’y est dit est collecté maintenant, ce qui est nouveau à mesure.</translation>
    </message>
    <message>
        <source>Parvis is offline: nothing is fetched. Go online with the switch at the top.</source>
        <translation>Parvis est hors ligne&#xa0;: rien n’est collecté. Passez en ligne avec l’interrupteur du haut.</translation>
    </message>
    <message>
        <source>The file of secrets is closed: give its passphrase in Channels first.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: donnez d’abord sa phrase secrète dans Canaux.</translation>
    </message>
    <message>
        <source>“%1” was not fetched.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été collecté.</translation>
    </message>
    <message>
        <source>“%1” is paused: nothing is taken in or sent there.</source>
        <translation>«&#xa0;%1&#xa0;» est en pause&#xa0;: rien n’y est collecté ni envoyé.</translation>
    </message>
    <message>
        <source>“%1” is taken in and sent to again.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau collecté et reçoit les envois.</translation>
    </message>
    <message>
        <source>The channel was not changed.</source>
        <translation>Le canal n’a pas été modifié.</translation>
    </message>
    <message>
        <source>“%1” answers, and knows us as %2.</source>
        <translation>«&#xa0;%1&#xa0;» répond et nous connaît en tant que %2.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>“%1” was not disconnected.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été déconnecté.</translation>
    </message>
    <message>
        <source>“%1” was not connected again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été reconnecté.</translation>
    </message>
    <message>
        <source>This is no address of a page there. Write it like %1.</source>
        <translation>Ce n’est pas l’adresse d’une page. Écrivez-la comme %1.</translation>
    </message>
    <message>
        <source>“%1” stands at that address already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà à cette adresse.</translation>
    </message>
    <message>
        <source>“%1” is there. What is due on it is handed to you, ready to paste; import its archive to have what was said there before.</source>
        <translation>«&#xa0;%1&#xa0;» est là. Ce qui doit y paraître vous est remis, prêt à coller&#x202f;; importez son archive pour avoir ce qui s’y est déjà dit.</translation>
    </message>
    <message>
        <source>“%1” is connected. Articles can be published there.</source>
        <translation>«&#xa0;%1&#xa0;» est connecté. On peut y publier des articles.</translation>
    </message>
    <message>
        <source>“%1” can be written to.</source>
        <translation>On peut écrire dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” answers.</source>
        <translation>«&#xa0;%1&#xa0;» répond.</translation>
    </message>
    <message>
        <source>This network is metered, and nothing is taken in over it: Preferences has the choice.</source>
        <translation>Cette connexion est limitée, et rien n’est collecté par elle&#xa0;: le choix est dans Préférences.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>a channel, what is in the way there</comment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>What let Parvis in stays good on “%1” until you take it back there.</source>
        <extracomment>What let in is a token or a password, which the service cannot be told to forget; %1 is the host of a server, or a service</extracomment>
        <translation>Ce qui laissait entrer Parvis reste valable sur «&#xa0;%1&#xa0;» jusqu’à ce que vous l’y retiriez.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached. Check the network.</source>
        <translation>«&#xa0;%1&#xa0;» est injoignable. Vérifiez le réseau.</translation>
    </message>
    <message>
        <source>“%1” answers, but not as %2 does. Something on the way may answer in its place.</source>
        <translation>«&#xa0;%1&#xa0;» répond, mais pas comme le fait %2. Quelque chose en chemin répond peut-être à sa place.</translation>
    </message>
    <message>
        <source>The server of “%1” was reached. Whether it takes what is sent there only a post can tell: nothing was sent.</source>
        <translation>Le serveur de «&#xa0;%1&#xa0;» a répondu. Seul un billet peut dire s’il prend ce qui y est envoyé&#xa0;: rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>“%1” is disconnected. What it holds stays; what is planned there waits until it is connected again.</source>
        <translation>«&#xa0;%1&#xa0;» est déconnecté. Ce qu’il contient reste&#x202f;; ce qui y est prévu attend qu’il soit de nouveau connecté.</translation>
    </message>
    <message>
        <source>“%1” does not let Parvis in with this name and this password. Check how both are written.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse pas entrer Parvis avec ce nom et ce mot de passe. Vérifiez l’un et l’autre.</translation>
    </message>
    <message>
        <source>“%1” is connected. What you write can be published there.</source>
        <translation>«&#xa0;%1&#xa0;» est connecté. Ce que vous écrivez peut y être publié.</translation>
    </message>
    <message>
        <source>“%1” is connected. What is said there from now on is taken in.</source>
        <translation>«&#xa0;%1&#xa0;» est connecté. Ce qui s’y dit désormais est collecté.</translation>
    </message>
    <message>
        <source>“%1” asked Parvis to wait. It is asked again by itself, in %2.</source>
        <extracomment>%1 is a channel, %2 a duration</extracomment>
        <translation>«&#xa0;%1&#xa0;» a demandé à Parvis d’attendre. Il sera interrogé de nouveau tout seul, dans %2.</translation>
    </message>
    <message>
        <source>“%1” does not let Parvis in with this password. Check how it is written.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse pas entrer Parvis avec ce mot de passe. Vérifiez comment il est écrit.</translation>
    </message>
    <message>
        <source>“%1” is no mail address. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de courriel. Écrivez-la comme %2.</translation>
    </message>
    <message>
        <source>There is no %1 on “%2”. Check how it is written.</source>
        <translation>Il n’y a pas de %1 sur «&#xa0;%2&#xa0;». Vérifiez comment c’est écrit.</translation>
    </message>
    <message>
        <source>There is no feed at that address of “%1”. Paste that of the feed itself, or of a page that has one.</source>
        <translation>Il n’y a pas de flux à cette adresse de «&#xa0;%1&#xa0;». Collez celle du flux lui-même, ou d’une page qui en a un.</translation>
    </message>
    <message>
        <source>This is no community, account, search or post of Reddit. Write it like %1.</source>
        <translation>Ce n’est ni une communauté, ni un compte, ni une recherche, ni un billet de Reddit. Écrivez-le comme %1.</translation>
    </message>
    <message>
        <source>Which one is it? Here are some that this account has on “%1”: choose one, or write its name.</source>
        <translation>Lequel est-ce&#x202f;? En voici quelques-uns que ce compte a sur «&#xa0;%1&#xa0;»&#xa0;: choisissez-en un, ou écrivez son nom.</translation>
    </message>
    <message>
        <source>Which one is it? This account has these on “%1”: choose one.</source>
        <translation>Lequel est-ce&#x202f;? Ce compte a ceux-ci sur «&#xa0;%1&#xa0;»&#xa0;: choisissez-en un.</translation>
    </message>
    <message>
        <source>All that came before on “%1” is here already.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Tout ce qui précède sur «&#xa0;%1&#xa0;» est déjà là.</translation>
    </message>
    <message>
        <source>What came before on “%1” is taken in again.</source>
        <translation>Ce qui précède sur «&#xa0;%1&#xa0;» est de nouveau recueilli.</translation>
    </message>
    <message>
        <source>No more of what came before on “%1” is taken in. What has come stays.</source>
        <translation>Rien de plus de ce qui précède sur «&#xa0;%1&#xa0;» n’est recueilli. Ce qui est arrivé reste.</translation>
    </message>
    <message>
        <source>“%1” is no address of the web. Write it like %2.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse du web. Écrivez-la comme %2.</translation>
    </message>
    <message>
        <source>No safe connection to “%1” comes about, so nothing was sent: %2.</source>
        <extracomment>%1 is a channel or server, %2 what is wrong (&quot;the certificate of mail.example has expired&quot;)</extracomment>
        <translation>Aucune connexion sûre à «&#xa0;%1&#xa0;» ne s’établit, donc rien n’a été envoyé&#xa0;: %2.</translation>
    </message>
    <message>
        <source>This account is not let in there on “%1”. It is in these: choose one, or have it invited.</source>
        <translation>Ce compte n’y est pas admis sur «&#xa0;%1&#xa0;». Il est dans ceux-ci&#xa0;: choisissez-en un, ou faites-le inviter.</translation>
    </message>
    <message>
        <source>There is none of that name on “%1”. Here are some that this account has there: choose one, or write its name.</source>
        <translation>Il n’y a rien de ce nom sur «&#xa0;%1&#xa0;». En voici quelques-uns que ce compte y a&#xa0;: choisissez-en un, ou écrivez son nom.</translation>
    </message>
    <message>
        <source>There is none of that name on “%1”. This account has these there: choose one.</source>
        <translation>Il n’y a rien de ce nom sur «&#xa0;%1&#xa0;». Ce compte y a ceux-ci&#xa0;: choisissez-en un.</translation>
    </message>
    <message>
        <source>“%1” has no newsletter any more: there is nobody to send it to.</source>
        <translation>«&#xa0;%1&#xa0;» n’a plus de lettre d’information&#xa0;: il n’y a personne à qui l’envoyer.</translation>
    </message>
    <message numerus="yes">
        <source>The newsletter of “%1” goes to %Ln address(es).</source>
        <translation>
            <numerusform>La lettre d’information de «&#xa0;%1&#xa0;» va à %Ln adresse.</numerusform>
            <numerusform>La lettre d’information de «&#xa0;%1&#xa0;» va à %Ln adresses.</numerusform>
        </translation>
    </message>
    <message>
        <source>These are more than %1 addresses, and a newsletter goes to no more from here. For more readers there are listmonk and Ghost.</source>
        <translation>Cela fait plus de %1 adresses, et une lettre n’en sert pas davantage d’ici. Pour plus de lecteurs, il y a listmonk et Ghost.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ConversationVerbs</name>
    <message>
        <source>At most %1 mentions can be chosen to make one conversation of them.</source>
        <translation>On peut choisir au plus %1 mentions pour en faire une seule conversation.</translation>
    </message>
    <message>
        <source>These mentions are one conversation already.</source>
        <translation>Ces mentions forment déjà une seule conversation.</translation>
    </message>
    <message>
        <source>Merge conversations</source>
        <translation>Réunir des conversations</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) are one now.</source>
        <translation>
            <numerusform>%n conversation réunie.</numerusform>
            <numerusform>%n conversations n’en font plus qu’une.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split the conversation</source>
        <translation>Séparer la conversation</translation>
    </message>
    <message>
        <source>This mention begins a conversation of its own now.</source>
        <translation>Cette mention ouvre désormais sa propre conversation.</translation>
    </message>
    <message>
        <source>The conversation was not put back as it was.</source>
        <translation>La conversation n’a pas été remise comme elle était.</translation>
    </message>
    <message>
        <source>The conversations were not merged.</source>
        <translation>Les conversations n’ont pas été réunies.</translation>
    </message>
    <message>
        <source>The conversation was not split.</source>
        <translation>La conversation n’a pas été séparée.</translation>
    </message>
</context>
<context>
    <name>parvis::models::CsvImportModel</name>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author’s name</source>
        <translation>Nom de l’auteur</translation>
    </message>
    <message>
        <source>Author’s handle</source>
        <translation>Identifiant de l’auteur</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Répond à</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>“%1” is read as %2.</source>
        <translation>«&#xa0;%1&#xa0;» est lu comme %2.</translation>
    </message>
    <message>
        <source>Choose the column that holds the text: without it nothing can be taken in.</source>
        <translation>Choisissez la colonne qui contient le texte&#xa0;: sans elle, rien ne peut être pris.</translation>
    </message>
    <message>
        <source>It has no rows: there is nothing to take in.</source>
        <translation>Il n’a pas de lignes&#xa0;: il n’y a rien à prendre.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the first rows would be refused</source>
        <translation>
            <numerusform>%Ln des premières lignes serait refusée</numerusform>
            <numerusform>%Ln des premières lignes seraient refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 (%3)</source>
        <comment>a date, a time and a time zone</comment>
        <translation>%1, %2 (%3)</translation>
    </message>
</context>
<context>
    <name>parvis::models::CutOff</name>
    <message>
        <source>“%1”</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) wait to leave through it. They stay in the calendar, and leave once it is connected again.</source>
        <translation>
            <numerusform>%Ln envoi attend de partir par lui. Il reste où il est, et part quand le canal est de nouveau connecté.</numerusform>
            <numerusform>%Ln envois attendent de partir par lui. Ils restent où ils sont, et partent quand le canal est de nouveau connecté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its server holds %Ln post(s), which will still appear there:</source>
        <translation>
            <numerusform>Son serveur tient %Ln billet, qui y paraîtra tout de même&#xa0;:</numerusform>
            <numerusform>Son serveur tient %Ln billets, qui y paraîtront tout de même&#xa0;:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln post(s) nobody knows yet whether they arrived: you will be asked to look.</source>
        <translation>
            <numerusform>De %Ln billet, personne ne sait encore s’il est arrivé&#xa0;: il vous sera demandé d’y regarder.</numerusform>
            <numerusform>De %Ln billets, personne ne sait encore s’ils sont arrivés&#xa0;: il vous sera demandé d’y regarder.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that were to be made there wait until it is connected again.</source>
        <translation>
            <numerusform>%Ln modification qui devait y être faite attend qu’il soit de nouveau connecté.</numerusform>
            <numerusform>%Ln modifications qui devaient y être faites attendent qu’il soit de nouveau connecté.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Deliveries</name>
    <message>
        <source>Parvis did not send this post: choose a time to schedule it.</source>
        <translation>Parvis n’a pas envoyé ce billet&#xa0;: choisissez une heure pour le programmer.</translation>
    </message>
    <message>
        <source>held by the service</source>
        <translation>gardé par le service</translation>
    </message>
    <message>
        <source>this computer must be awake</source>
        <translation>cet ordinateur doit être éveillé</translation>
    </message>
    <message>
        <source>to be published by hand</source>
        <translation>à publier à la main</translation>
    </message>
    <message>
        <source>A commitment. The server of “%1” holds the post until then: it leaves even while this computer sleeps.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Un engagement. Le serveur de «&#xa0;%1&#xa0;» tient le billet jusque-là&#xa0;: il part même si cet ordinateur dort.</translation>
    </message>
    <message>
        <source>A commitment. This computer sends the post then: it must be awake, and Parvis running.</source>
        <translation>Un engagement. Cet ordinateur enverra le billet&#xa0;: il doit être éveillé, et Parvis ouvert.</translation>
    </message>
    <message>
        <source>A commitment. You publish it by hand then: Parvis does not send on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Un engagement. Vous le publierez à la main&#xa0;: Parvis n’envoie pas sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>waits for its next attempt</source>
        <translation>attend le prochain essai</translation>
    </message>
    <message>
        <source>is being sent</source>
        <translation>en cours d’envoi</translation>
    </message>
    <message>
        <source>is being changed at the service</source>
        <translation>en cours de changement chez le service</translation>
    </message>
    <message>
        <source>the service works on it</source>
        <translation>le service y travaille</translation>
    </message>
    <message>
        <source>published</source>
        <translation>publié</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échoué</translation>
    </message>
    <message>
        <source>may have arrived</source>
        <translation>peut-être arrivé</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>retiré</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Il est en cours d’envoi.</translation>
    </message>
    <message>
        <source>Next attempt: %1.</source>
        <translation>Prochain essai&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Un nouvel essai est en cours.</translation>
    </message>
    <message>
        <source>It changed here: Parvis takes the former one back from the server of “%1” first.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il a changé ici&#xa0;: Parvis retire d’abord l’ancien du serveur de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It stands on the server of “%1” and leaves from there.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur le serveur de «&#xa0;%1&#xa0;» et partira de là.</translation>
    </message>
    <message>
        <source>“%1” has it and works on it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» l’a reçu et y travaille.</translation>
    </message>
    <message>
        <source>Parvis asks again: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Parvis redemande&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Parvis read it back on “%1”: it stands there as it was sent.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Parvis l’a relu sur «&#xa0;%1&#xa0;»&#xa0;: il s’y trouve tel qu’envoyé.</translation>
    </message>
    <message>
        <source>It was published and has been deleted there.</source>
        <translation>Il a été publié, puis supprimé là-bas.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Everybody, in no list</source>
        <translation>Tout le monde, hors des listes</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>Abonnés</translation>
    </message>
    <message>
        <source>Who is named in it</source>
        <translation>Les personnes nommées</translation>
    </message>
    <message>
        <source>It was not sent again.</source>
        <translation>L’envoi n’a pas été refait.</translation>
    </message>
    <message>
        <source>It was not sent again: its channel is not connected any more. Connect it in Channels.</source>
        <translation>L’envoi n’a pas été refait&#xa0;: le canal n’est plus connecté. Connectez-le dans Canaux.</translation>
    </message>
    <message>
        <source>It was not sent again: its channel wants you to sign in again. Do so in Channels.</source>
        <translation>L’envoi n’a pas été refait&#xa0;: le canal demande que vous vous reconnectiez. Faites-le dans Canaux.</translation>
    </message>
    <message>
        <source>It is sent again as soon as its channel is not paused any more.</source>
        <translation>L’envoi sera refait dès que le canal ne sera plus en pause.</translation>
    </message>
    <message>
        <source>It is being sent again.</source>
        <translation>L’envoi est refait.</translation>
    </message>
    <message>
        <source>What became of it was not written down.</source>
        <translation>Ce qu’il est devenu n’a pas été noté.</translation>
    </message>
    <message>
        <source>It counts as published.</source>
        <translation>C’est compté comme publié.</translation>
    </message>
    <message>
        <source>It was not taken back: it is being sent just now, or may have arrived.</source>
        <translation>Il n’a pas été retiré&#xa0;: il est en train de partir, ou il est peut-être arrivé.</translation>
    </message>
    <message>
        <source>It was taken back and is a draft again.</source>
        <translation>Il a été retiré et redevient un brouillon.</translation>
    </message>
    <message>
        <source>It was taken away on the server of “%1” before it left. Try again, or choose another time.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il a été retiré du serveur de «&#xa0;%1&#xa0;» avant de partir. Réessayez, ou choisissez une autre heure.</translation>
    </message>
    <message>
        <source>Its time has passed while this computer was off or could not reach “%1”. It is too late to leave unasked: send it now, or choose another time.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Son heure est passée pendant que cet ordinateur était éteint ou ne pouvait pas joindre «&#xa0;%1&#xa0;». Il est trop tard pour qu’il parte sans qu’on vous demande&#xa0;: envoyez-le maintenant, ou choisissez une autre heure.</translation>
    </message>
    <message>
        <source>the poll</source>
        <translation>le sondage</translation>
    </message>
    <message>
        <source>a picture or file</source>
        <translation>une image ou un fichier</translation>
    </message>
    <message>
        <source>the warning</source>
        <translation>l’avertissement</translation>
    </message>
    <message>
        <source>It stands on “%1”, but its server left something out: %2.</source>
        <extracomment>%1 is a channel, %2 what is missing: “the poll, the warning”</extracomment>
        <translation>C’est sur «&#xa0;%1&#xa0;», mais son serveur a laissé quelque chose de côté&#xa0;: %2.</translation>
    </message>
    <message>
        <source>More people can read it on “%1” than were to: its server did not heed who may. Delete it there if that is not right.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Plus de personnes que prévu peuvent le lire sur «&#xa0;%1&#xa0;»&#xa0;: son serveur n’a pas tenu compte de qui le peut. Supprimez-le là-bas si cela ne convient pas.</translation>
    </message>
    <message>
        <source>Its article changed here. Parvis writes that to “%1”, too, once you leave the article alone: %2.</source>
        <extracomment>%1 is a channel, %2 a moment</extracomment>
        <translation>Son article a changé ici. Parvis l’écrira aussi sur «&#xa0;%1&#xa0;», une fois l’article laissé en paix&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Its article changed here: Parvis writes that to “%1”, too.</source>
        <translation>Son article a changé ici&#xa0;: Parvis l’écrit aussi sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It stands on the server of “%1”, and its time has come: Parvis looks whether it left.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il est sur le serveur de «&#xa0;%1&#xa0;», et son heure est venue&#xa0;: Parvis vérifie s’il est parti.</translation>
    </message>
    <message>
        <source>It stands on “%1” as you wished, not published yet: somebody publishes it there.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur «&#xa0;%1&#xa0;» comme voulu, pas encore publié&#xa0;: quelqu’un le publie là-bas.</translation>
    </message>
    <message>
        <source>It stands on “%1”, where only who may edit it reads it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur «&#xa0;%1&#xa0;», où seul qui peut le modifier le lit.</translation>
    </message>
    <message>
        <source>It is mailed to those subscribers of “%1” who do not pay. What is mailed cannot be taken back.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il est envoyé par courriel aux abonnés de «&#xa0;%1&#xa0;» qui ne paient pas. Un courriel parti ne se reprend pas.</translation>
    </message>
    <message>
        <source>It is mailed to those subscribers of “%1” who pay. What is mailed cannot be taken back.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il est envoyé par courriel aux abonnés de «&#xa0;%1&#xa0;» qui paient. Un courriel parti ne se reprend pas.</translation>
    </message>
    <message>
        <source>It is mailed to all subscribers of “%1”. What is mailed cannot be taken back.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il est envoyé par courriel à tous les abonnés de «&#xa0;%1&#xa0;». Un courriel parti ne se reprend pas.</translation>
    </message>
    <message numerus="yes">
        <source>It is mailed to the %Ln subscriber(s) of “%1”. What is mailed cannot be taken back.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>
            <numerusform>Il est envoyé par courriel à %Ln abonné de «&#xa0;%1&#xa0;». Un courriel parti ne se reprend pas.</numerusform>
            <numerusform>Il est envoyé par courriel aux %Ln abonnés de «&#xa0;%1&#xa0;». Un courriel parti ne se reprend pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only who may edit it</source>
        <translation>Seulement qui peut le modifier</translation>
    </message>
    <message>
        <source>Nobody yet: a draft</source>
        <translation>Personne encore&#xa0;: un brouillon</translation>
    </message>
    <message>
        <source>Nobody yet: it waits for review</source>
        <translation>Personne encore&#xa0;: il attend une relecture</translation>
    </message>
    <message>
        <source>its channel is disconnected</source>
        <translation>son canal est déconnecté</translation>
    </message>
    <message>
        <source>A commitment. The server of “%1” holds the post: it appears there, though the channel is disconnected here.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Un engagement. Le serveur de «&#xa0;%1&#xa0;» tient le billet&#xa0;: il y paraît, bien que le canal soit déconnecté ici.</translation>
    </message>
    <message>
        <source>Its channel “%1” is disconnected: nothing sends it. Connect the channel again and it leaves as planned, or publish it by hand.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Son canal «&#xa0;%1&#xa0;» est déconnecté&#xa0;: rien ne l’envoie. Reconnectez le canal et il part comme prévu, ou publiez-le à la main.</translation>
    </message>
    <message>
        <source>It stands on the server of “%1” and will appear there. The channel is disconnected: Parvis can neither take it back nor see whether it left.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur le serveur de «&#xa0;%1&#xa0;» et y paraîtra. Le canal est déconnecté&#xa0;: Parvis ne peut ni le retirer, ni voir s’il est parti.</translation>
    </message>
    <message>
        <source>Parvis writes yours over what stands on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Parvis écrit la vôtre à la place de ce qui se trouve sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Its article changed here. On “%1” stands what somebody made of it: Parvis asks you before it writes over that.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Son article a changé ici. Sur «&#xa0;%1&#xa0;» se trouve ce que quelqu’un en a fait&#xa0;: Parvis vous demande avant de récrire par-dessus.</translation>
    </message>
    <message>
        <source>Its time changed here: Parvis changes it on “%1”, too.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Son heure a changé ici&#xa0;: Parvis la change aussi sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It stands on the server of “%1” and leaves from there, as somebody changed it there: your article says something else.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur le serveur de «&#xa0;%1&#xa0;» et part de là, tel que quelqu’un l’a changé là-bas&#xa0;: votre article dit autre chose.</translation>
    </message>
    <message>
        <source>It stands on “%1” as somebody changed it there: your article says something else.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve sur «&#xa0;%1&#xa0;» tel que quelqu’un l’a changé là-bas&#xa0;: votre article dit autre chose.</translation>
    </message>
    <message>
        <source>waits until you sign in again</source>
        <translation>attend que vous vous reconnectiez</translation>
    </message>
    <message>
        <source>It leaves once you sign in again.</source>
        <translation>Il part dès que vous vous êtes reconnecté.</translation>
    </message>
    <message>
        <source>Part %1 of %2 may have arrived on “%3”, and there is no way to find out. Look there, then say so here: what is there stays, and the next part follows.</source>
        <extracomment>of a thread; %1 and %2 are numbers, %3 is a channel</extracomment>
        <translation>La partie %1 sur %2 est peut-être arrivée sur «&#xa0;%3&#xa0;», et rien ne permet de le savoir. Regardez là-bas, puis dites-le ici&#xa0;: ce qui y est y reste, et la partie suivante part.</translation>
    </message>
    <message>
        <source>That part counts as there; what comes after it is sent.</source>
        <translation>Cette partie compte comme arrivée&#x202f;; la suite part.</translation>
    </message>
    <message>
        <source>That is no address of this channel. Paste the one at which it stands, or none.</source>
        <translation>Ce n’est pas une adresse de ce canal. Collez celle où il se trouve, ou aucune.</translation>
    </message>
    <message>
        <source>waits until Parvis is let in again</source>
        <translation>attend que Parvis puisse de nouveau entrer</translation>
    </message>
    <message>
        <source>held by the service, which refuses to change it</source>
        <translation>gardé par le service, qui refuse de le modifier</translation>
    </message>
    <message>
        <source>It leaves once that is done.</source>
        <translation>Le départ a lieu une fois que c’est fait.</translation>
    </message>
    <message>
        <source>It is still held on “%1”, as before: %2. Parvis gives it the new time once it may; sign in as somebody who may change it there, or give it the former time again.</source>
        <extracomment>%1 is a channel, %2 a moment</extracomment>
        <translation>Il est toujours gardé sur «&#xa0;%1&#xa0;», comme avant&#xa0;: %2. Parvis lui donne la nouvelle heure dès qu’il le peut&#x202f;; connectez-vous avec un compte qui peut le modifier là-bas, ou redonnez-lui l’heure d’avant.</translation>
    </message>
    <message>
        <source>It was not sent again: something is to be put right at the service first. Channels says what.</source>
        <translation>Pas de nouvel envoi&#xa0;: il faut d’abord arranger quelque chose chez le service. La page Canaux dit quoi.</translation>
    </message>
    <message>
        <source>The service knows that one: Parvis looks there what became of it.</source>
        <translation>Le service le connaît&#xa0;: Parvis regarde là-bas ce qu’il est devenu.</translation>
    </message>
    <message>
        <source>held by the service; Parvis is not let in</source>
        <translation>gardé par le service&#xa0;; Parvis n’y est pas admis</translation>
    </message>
    <message>
        <source>It was to be mailed by “%1”, and its channel was connected without that one since: it waits until you have chosen.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il devait être envoyé par «&#xa0;%1&#xa0;», et son canal a été reconnecté sans elle depuis&#xa0;: il attend que vous ayez choisi.</translation>
    </message>
    <message>
        <source>Should no answer come, Parvis finds out whether it arrived: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Sans réponse, Parvis cherchera s’il est arrivé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Parvis finds out whether it arrived, before it sends it again: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Parvis cherchera s’il est arrivé avant de le renvoyer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It counts as held by the service until its time: Parvis looks there whether it is.</source>
        <translation>Il compte comme gardé par le service jusqu’à son heure&#xa0;: Parvis y vérifie que c’est bien le cas.</translation>
    </message>
    <message>
        <source>It leaves at its time.</source>
        <translation>Il part à son heure.</translation>
    </message>
    <message>
        <source>It stands on “%1” twice: what left first arrived after Parvis had looked for it and sent it again. Delete one of the two.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve deux fois sur «&#xa0;%1&#xa0;»&#xa0;: le premier envoi est arrivé après que Parvis l’a cherché et envoyé de nouveau. Supprimez l’un des deux.</translation>
    </message>
    <message>
        <source>It stands on “%1” again: what had left first arrived after it was deleted there. Delete it there once more.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il se trouve de nouveau sur «&#xa0;%1&#xa0;»&#xa0;: le premier envoi est arrivé après sa suppression là-bas. Supprimez-le encore une fois là-bas.</translation>
    </message>
    <message>
        <source>It was sent to “%1” a second time, and Parvis could not look whether the first one arrived late. Look there whether it stands there twice.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il a été envoyé une seconde fois à «&#xa0;%1&#xa0;», et Parvis n’a pas pu regarder si le premier est arrivé en retard. Regardez là-bas s’il s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>Parvis will look whether it arrived</source>
        <translation>Parvis va regarder si c’est arrivé</translation>
    </message>
    <message>
        <source>Parvis looks for it, before it sends it again: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Parvis le cherche avant de l’envoyer de nouveau&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It may have arrived, and no answer came.</source>
        <translation>Il est peut-être arrivé, et aucune réponse n’est venue.</translation>
    </message>
    <message>
        <source>The server of “%1” holds it, but left something out: %2. Change it before its time, or remove it and publish it when it is to appear.</source>
        <extracomment>%1 is a channel, %2 what is missing: “the poll, the warning”</extracomment>
        <translation>Le serveur de «&#xa0;%1&#xa0;» le tient, mais en a laissé de côté&#xa0;: %2. Modifiez-le avant son heure, ou supprimez-le et publiez-le au moment voulu.</translation>
    </message>
    <message>
        <source>More people will read it on “%1” than were to: its server did not heed who may. Change it before its time.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Plus de monde que prévu le lira sur «&#xa0;%1&#xa0;»&#xa0;: son serveur n’a pas tenu compte de qui peut le voir. Modifiez-le avant son heure.</translation>
    </message>
    <message>
        <source>It counts as published still.</source>
        <translation>Il compte toujours comme publié.</translation>
    </message>
    <message>
        <source>Nobody knows again whether it is there.</source>
        <translation>On ne sait de nouveau plus s’il y est.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>parvis::models::ExportFormat</name>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>OpenDocument text</source>
        <translation>Texte OpenDocument</translation>
    </message>
    <message>
        <source>EPUB book</source>
        <translation>Livre EPUB</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>WordPress export</source>
        <translation>Export WordPress</translation>
    </message>
    <message>
        <source>Ghost export</source>
        <translation>Export Ghost</translation>
    </message>
    <message>
        <source>HTML for e-mail</source>
        <translation>HTML pour courriel</translation>
    </message>
</context>
<context>
    <name>parvis::models::Exports</name>
    <message>
        <source>Folder of the site</source>
        <translation>Dossier du site</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Fait par</translation>
    </message>
    <message>
        <source>Found by its settings</source>
        <translation>Trouvé par ses réglages</translation>
    </message>
    <message>
        <source>Where its articles are in it</source>
        <translation>Où s’y trouvent ses articles</translation>
    </message>
    <message>
        <source>in the usual place</source>
        <translation>à l’endroit habituel</translation>
    </message>
    <message>
        <source>Public address of the site</source>
        <translation>Adresse publique du site</translation>
    </message>
    <message>
        <source>Articles become pages with front matter in this folder, their pictures beside them. What makes the site of it, and when, is up to you. Nothing that Parvis did not write itself is written over or removed.</source>
        <translation>Les articles deviennent des pages avec leurs métadonnées dans ce dossier, leurs images à côté. Ce qui en fait le site, et quand, est votre affaire. Rien que Parvis n’a écrit lui-même n’est écrasé ni enlevé.</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>After publishing</source>
        <translation>Après la publication</translation>
    </message>
    <message>
        <source>Commit and push</source>
        <translation>Enregistrer (commit) et pousser</translation>
    </message>
    <message>
        <source>Commit, and push nothing</source>
        <translation>Enregistrer (commit) sans pousser</translation>
    </message>
    <message>
        <source>As a folder of a site; and each publication is one commit, which is pushed to where the branch goes. Parvis uses git as you have set it up, with your keys, and asks for no password. What else you have changed is neither committed nor touched.</source>
        <translation>Comme un dossier de site&#x202f;; et chaque publication est un commit, poussé là où va la branche. Parvis se sert de git tel que vous l’avez réglé, avec vos clés, et ne demande aucun mot de passe. Ce que vous avez modifié d’autre n’est ni enregistré ni touché.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>empty: by the key of this machine (SFTP)</source>
        <translation>vide&#xa0;: par la clé de cette machine (SFTP)</translation>
    </message>
    <message>
        <source>Folder on the server</source>
        <translation>Dossier sur le serveur</translation>
    </message>
    <message>
        <source>Public address of that folder</source>
        <translation>Adresse publique de ce dossier</translation>
    </message>
    <message>
        <source>Articles become pages of HTML in a folder of your web space, reached by SFTP (sftp://…) or WebDAV (https://…), their pictures beside them. To try it, Parvis writes a small file there and takes it away.</source>
        <translation>Les articles deviennent des pages HTML dans un dossier de votre espace web, joint par SFTP (sftp://…) ou WebDAV (https://…), leurs images à côté. Pour l’essayer, Parvis y écrit un petit fichier et l’enlève.</translation>
    </message>
    <message>
        <source>File of the feed</source>
        <translation>Fichier du flux</translation>
    </message>
    <message>
        <source>Address of the site that it is about</source>
        <translation>Adresse du site dont il parle</translation>
    </message>
    <message>
        <source>Title of the feed</source>
        <translation>Titre du flux</translation>
    </message>
    <message>
        <source>where the file is new</source>
        <translation>si le fichier est nouveau</translation>
    </message>
    <message>
        <source>Each article becomes an entry of a feed in this file, the newest first. The entries that are there already stay as they are. Where there is no file yet, it is made with the first article.</source>
        <translation>Chaque article devient une entrée d’un flux dans ce fichier, la plus récente d’abord. Les entrées qui y sont déjà restent telles quelles. S’il n’y a pas encore de fichier, il est fait avec le premier article.</translation>
    </message>
    <message>
        <source>Site folder</source>
        <translation>Dossier de site</translation>
    </message>
    <message>
        <source>Site in git</source>
        <translation>Site dans git</translation>
    </message>
    <message>
        <source>Web space</source>
        <translation>Espace web</translation>
    </message>
    <message>
        <source>RSS file</source>
        <translation>Fichier RSS</translation>
    </message>
    <message>
        <source>Only articles go there. Link the post to an article, or choose another channel.</source>
        <translation>Seuls des articles y vont. Liez le billet à un article, ou choisissez un autre canal.</translation>
    </message>
    <message>
        <source>“%1” is not there. Check the folder, or put in the disk that it is on; then try again.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas là. Vérifiez le dossier, ou branchez le disque où il est&#x202f;; puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” may not be read or written. Change its rights, then try again.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu ou écrit. Changez ses droits, puis réessayez.</translation>
    </message>
    <message>
        <source>In “%1” there are no settings of Hugo, Jekyll or Eleventy. Choose which of them makes the site.</source>
        <translation>Dans «&#xa0;%1&#xa0;» il n’y a pas de réglages de Hugo, Jekyll ou Eleventy. Choisissez lequel fait le site.</translation>
    </message>
    <message>
        <source>“%1” leads out of the folder, or has a name that is not allowed. Nothing was written.</source>
        <translation>«&#xa0;%1&#xa0;» mène hors du dossier, ou a un nom qui n’est pas permis. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>At “%1” something else stands already; it was left as it is. Give the article another last part of its address, then try again.</source>
        <translation>À «&#xa0;%1&#xa0;» se trouve déjà autre chose, laissé tel quel. Donnez à l’article une autre fin d’adresse, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody since Parvis wrote it; it was left as it is.</source>
        <translation>«&#xa0;%1&#xa0;» a été changé par quelqu’un depuis que Parvis l’a écrit&#x202f;; c’est resté tel quel.</translation>
    </message>
    <message>
        <source>“%1” was taken away by somebody.</source>
        <translation>«&#xa0;%1&#xa0;» a été enlevé par quelqu’un.</translation>
    </message>
    <message>
        <source>There is no room left for it. Make some, then try again.</source>
        <translation>Il n’y a plus de place. Faites-en, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” is no RSS feed (RSS 2.0, in UTF-8); it was left as it is.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un flux RSS (RSS 2.0, en UTF-8)&#x202f;; il est resté tel quel.</translation>
    </message>
    <message>
        <source>git is not installed on this machine. Install it, then try again.</source>
        <translation>git n’est pas installé sur cette machine. Installez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” belongs to no git repository.</source>
        <translation>«&#xa0;%1&#xa0;» n’appartient à aucun dépôt git.</translation>
    </message>
    <message>
        <source>In the repository no branch is checked out. Check out the one of the site, then try again.</source>
        <translation>Dans le dépôt aucune branche n’est en cours. Passez sur celle du site (git checkout), puis réessayez.</translation>
    </message>
    <message>
        <source>In the repository another branch is checked out: “%1”. Check out the chosen one, then try again.</source>
        <translation>Dans le dépôt une autre branche est en cours&#xa0;: «&#xa0;%1&#xa0;». Passez sur celle qui est choisie, puis réessayez.</translation>
    </message>
    <message>
        <source>In the repository a merge is under way. End it, then try again.</source>
        <translation>Dans le dépôt une fusion est en cours. Terminez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>git does not know your name and address for its commits. Set user.name and user.email, then try again.</source>
        <translation>git ne connaît pas votre nom et votre adresse pour ses commits. Réglez user.name et user.email, puis réessayez.</translation>
    </message>
    <message>
        <source>The branch “%1” was never pushed. Push it once yourself (git push -u), then try again.</source>
        <translation>La branche «&#xa0;%1&#xa0;» n’a jamais été poussée. Poussez-la une fois vous-même (git push -u), puis réessayez.</translation>
    </message>
    <message>
        <source>The repository ignores “%1” (.gitignore). Change that, or the place of the articles; then try again.</source>
        <translation>Le dépôt ignore «&#xa0;%1&#xa0;» (.gitignore). Changez cela, ou l’endroit des articles&#x202f;; puis réessayez.</translation>
    </message>
    <message>
        <source>git did not commit it: %1</source>
        <translation>git ne l’a pas enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Others have pushed meanwhile, and what you have changed in the folder is in the way of taking that in. The article is committed here. Commit your changes or put them aside (git stash), then try again.</source>
        <translation>D’autres ont poussé entre-temps, et ce que vous avez modifié dans le dossier empêche de le reprendre. L’article est enregistré ici. Enregistrez vos modifications ou mettez-les de côté (git stash), puis réessayez.</translation>
    </message>
    <message>
        <source>Others have pushed something that cannot be brought together with it. The article is committed here. Bring both together (git pull), then try again.</source>
        <translation>D’autres ont poussé quelque chose qui ne se laisse pas réunir avec lui. L’article est enregistré ici. Réunissez les deux (git pull), puis réessayez.</translation>
    </message>
    <message>
        <source>The server of the repository does not take it: %1. The article is committed here.</source>
        <translation>Le serveur du dépôt ne le prend pas&#xa0;: %1. L’article est enregistré ici.</translation>
    </message>
    <message>
        <source>The server of the repository does not let this machine in (%1). Set up your key or git’s own memory for passwords, then try again.</source>
        <translation>Le serveur du dépôt ne laisse pas entrer cette machine (%1). Réglez votre clé, ou la mémoire de mots de passe de git, puis réessayez.</translation>
    </message>
    <message>
        <source>The article names a file that is not there: “%1”. Put it into the text again, or take it out, then try again.</source>
        <translation>L’article nomme un fichier qui n’est pas là&#xa0;: «&#xa0;%1&#xa0;». Remettez-le dans le texte, ou enlevez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Other commits wait to be pushed (%1), and would leave with the article. Push them yourself: until then it waits, and is tried again by itself.</source>
        <translation>D’autres commits attendent d’être poussés (%1), et partiraient avec l’article. Poussez-les vous-même&#xa0;: jusque-là il attend, et l’essai recommence de lui-même.</translation>
    </message>
    <message>
        <source>the one that is checked out now</source>
        <translation>celle qui est en cours maintenant</translation>
    </message>
    <message>
        <source>“%1” is checked out in the repository, and this channel publishes on “%2”. Check “%2” out, then try again; or connect the channel anew with “%1” as its branch.</source>
        <translation>Dans le dépôt, «&#xa0;%1&#xa0;» est la branche en cours, et ce canal publie sur «&#xa0;%2&#xa0;». Revenez à «&#xa0;%2&#xa0;», puis réessayez&#x202f;; ou connectez le canal à nouveau avec «&#xa0;%1&#xa0;» comme branche.</translation>
    </message>
</context>
<context>
    <name>parvis::models::FailedReplies</name>
    <message>
        <source>The reply was not sent again.</source>
        <translation>La réponse n’a pas été renvoyée.</translation>
    </message>
    <message>
        <source>The reply was not taken up again.</source>
        <translation>La réponse n’a pas été reprise.</translation>
    </message>
    <message>
        <source>The change was not undone.</source>
        <translation>Le changement n’a pas été annulé.</translation>
    </message>
    <message>
        <source>Edit a reply that failed</source>
        <translation>Modifier une réponse qui a échoué</translation>
    </message>
    <message>
        <source>The reply is a draft again: change it, then send it.</source>
        <translation>La réponse redevient un brouillon&#xa0;: modifiez-la, puis envoyez-la.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ForumForms</name>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>Admin API key</source>
        <translation>Clé d’API d’administration</translation>
    </message>
    <message>
        <source>two parts with a colon between them</source>
        <translation>deux parties séparées par deux-points</translation>
    </message>
    <message>
        <source>Newsletter</source>
        <translation>Lettre d’information</translation>
    </message>
    <message>
        <source>none: articles are not mailed</source>
        <translation>aucune&#xa0;: les articles ne partent pas par courriel</translation>
    </message>
    <message>
        <source>An Admin API key belongs to an integration that you make for Parvis alone and can delete at any time: Settings, Integrations, Add custom integration. It writes articles and, from Ghost 6 on, reads what members comment. Name a newsletter, and each article is mailed to its members as it is published.</source>
        <translation>Une clé d’API d’administration appartient à une intégration que vous créez pour Parvis seul et que vous pouvez supprimer à tout moment&#xa0;: Réglages, Intégrations, Ajouter une intégration. Elle écrit des articles et, à partir de Ghost 6, lit les commentaires des membres. Nommez une lettre d’information, et chaque article part à ses membres quand il paraît.</translation>
    </message>
    <message>
        <source>Address of the forum</source>
        <translation>Adresse du forum</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>none: only what is said to you</source>
        <translation>aucune&#xa0;: seulement ce qui vous est dit</translation>
    </message>
    <message>
        <source>An administrator of the forum makes the key for your user alone: Admin, Advanced, API keys, “Single user”. It may do there what you may, and can be revoked at any time. Name a category to take in all that is said in it and to open topics there, or “all” for the whole forum.</source>
        <translation>Un administrateur du forum crée la clé pour votre compte seul&#xa0;: Admin, Avancé, Clés d’API, «&#xa0;Utilisateur unique&#xa0;». Elle peut là-bas ce que vous pouvez, et peut être révoquée à tout moment. Nommez une catégorie pour recueillir tout ce qui s’y dit et y ouvrir des sujets, ou «&#xa0;all&#xa0;» pour tout le forum.</translation>
    </message>
    <message>
        <source>Open the API keys of the forum</source>
        <translation>Ouvrir les clés d’API du forum</translation>
    </message>
    <message>
        <source>Server or handle</source>
        <translation>Serveur ou identifiant</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Communauté</translation>
    </message>
    <message>
        <source>Code, where signing in takes two steps</source>
        <translation>Code, si la connexion se fait en deux étapes</translation>
    </message>
    <message>
        <source>@us</source>
        <translation>@nous</translation>
    </message>
    <message>
        <source>@us@lemmy.example</source>
        <translation>@nous@lemmy.example</translation>
    </message>
    <message>
        <source>us</source>
        <translation>nous</translation>
    </message>
    <message>
        <source>!baking@lemmy.example</source>
        <translation>!pain@lemmy.example</translation>
    </message>
    <message>
        <source>Open its administration</source>
        <translation>Ouvrir son administration</translation>
    </message>
    <message>
        <source>Lemmy has nothing but your password: it is used once to sign Parvis in as a session of its own, which you can end in your settings there, and is not kept. Parvis takes in the posts of this community and the comments below them, and what is said to you anywhere, and posts in this community.</source>
        <translation>Lemmy n’a que votre mot de passe&#xa0;: il sert une fois à ouvrir une session pour Parvis, que vous pouvez fermer dans vos réglages là-bas, et n’est pas gardé. Parvis recueille les billets de cette communauté et les commentaires en dessous, ainsi que ce qui vous est dit où que ce soit, et publie dans cette communauté.</translation>
    </message>
</context>
<context>
    <name>parvis::models::FreshCopy</name>
    <message>
        <source>Parvis cannot note on this computer what leaves from this workspace. If an older copy of it is put in its place, what has left since is sent again.</source>
        <translation>Parvis ne peut pas noter sur cet ordinateur ce qui part de cet espace de travail. Si une copie plus ancienne est mise à sa place, ce qui est parti depuis repartira.</translation>
    </message>
    <message>
        <source>Neither the folder of its state (~/.local/state) nor the disk of the workspace takes such a note.</source>
        <translation>Ni le dossier de son état (~/.local/state) ni le disque de l’espace de travail n’acceptent une telle note.</translation>
    </message>
    <message>
        <source>This workspace is a copy, or was moved to another disk. What is planned in it would leave from here, and from the original too where that is still used: Parvis keeps this one offline until you say that it is to leave from here.</source>
        <translation>Cet espace de travail est une copie, ou a été déplacé sur un autre disque. Ce qui y est prévu partirait d’ici, et aussi de l’original s’il sert encore&#xa0;: Parvis garde celui-ci hors ligne jusqu’à ce que vous disiez que cela doit partir d’ici.</translation>
    </message>
    <message>
        <source>This workspace is a copy, or was moved to another disk. What may have left already is asked about first.</source>
        <translation>Cet espace de travail est une copie, ou a été déplacé sur un autre disque. Pour ce qui est peut-être déjà parti, Parvis vous demande d’abord.</translation>
    </message>
    <message>
        <source>Go online: send from here</source>
        <translation>Passer en ligne&#xa0;: envoyer d’ici</translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportListModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Attend son tour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries read</source>
        <translation>
            <numerusform>%Ln entrée lue</numerusform>
            <numerusform>%Ln entrées lues</numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back what was added</source>
        <translation>Retrait de ce qui a été ajouté</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Interrupted. Import it again to take in the rest: %1</source>
        <translation>Interrompu. Importez à nouveau pour prendre le reste&#xa0;: %1</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Interrupted: Parvis was closed meanwhile.</source>
        <translation>Interrompu&#xa0;: Parvis a été fermé entre-temps.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportPageModel</name>
    <message>
        <source>RSS or Atom feed</source>
        <translation>Flux RSS ou Atom</translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation>Flux JSON</translation>
    </message>
    <message>
        <source>Mastodon archive</source>
        <translation>Archive Mastodon</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>import de %1</translation>
    </message>
    <message>
        <source>Address, asked when you import</source>
        <translation>Adresse, interrogée à l’import</translation>
    </message>
    <message>
        <source>The import was not stopped.</source>
        <translation>L’import n’a pas été arrêté.</translation>
    </message>
    <message>
        <source>The import was not taken back.</source>
        <translation>L’import n’a pas été retiré.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of “%1” were taken back.</source>
        <translation>
            <numerusform>%Ln entrée de «&#xa0;%1&#xa0;» a été retirée.</numerusform>
            <numerusform>%Ln entrées de «&#xa0;%1&#xa0;» ont été retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>The entry was not removed from the list.</source>
        <translation>L’entrée n’a pas été retirée de la liste.</translation>
    </message>
    <message numerus="yes">
        <source>import of %Ln sources</source>
        <translation>
            <numerusform>import de %Ln source</numerusform>
            <numerusform>import de %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of all these sources were taken back.</source>
        <translation>
            <numerusform>%Ln entrée de toutes ces sources a été retirée.</numerusform>
            <numerusform>%Ln entrées de toutes ces sources ont été retirées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Archive of %1</source>
        <extracomment>%1 is a service: LinkedIn, X…</extracomment>
        <translation>Archive de %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::Imports</name>
    <message>
        <source>it cannot be read (%1).</source>
        <translation>illisible (%1).</translation>
    </message>
    <message>
        <source>it is cut off: its end is missing.</source>
        <translation>coupé&#xa0;: la fin manque.</translation>
    </message>
    <message>
        <source>its type, “%1”, is not one that Parvis knows.</source>
        <translation>son type, «&#xa0;%1&#xa0;», est inconnu de Parvis.</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une date.</translation>
    </message>
    <message>
        <source>the field “%1” is missing.</source>
        <translation>le champ «&#xa0;%1&#xa0;» manque.</translation>
    </message>
    <message>
        <source>it has another number of columns than the others (%1).</source>
        <translation>elle n’a pas le même nombre de colonnes que les autres (%1).</translation>
    </message>
    <message>
        <source>it is not text in the encoding chosen.</source>
        <translation>ce n’est pas du texte dans l’encodage choisi.</translation>
    </message>
    <message>
        <source>it is too large (%1).</source>
        <translation>trop grand (%1).</translation>
    </message>
    <message>
        <source>it declares entities, which Parvis does not expand.</source>
        <translation>des entités y sont déclarées, que Parvis ne développe pas.</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation>Entrée %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing new since the last time</source>
        <translation>Rien de nouveau depuis la dernière fois</translation>
    </message>
    <message numerus="yes">
        <source>%Ln taken in</source>
        <translation>
            <numerusform>%Ln prise</numerusform>
            <numerusform>%Ln prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already known</source>
        <translation>
            <numerusform>%Ln déjà connue</numerusform>
            <numerusform>%Ln déjà connues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusée</numerusform>
            <numerusform>%Ln refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>it has no date.</source>
        <translation>sans date.</translation>
    </message>
    <message>
        <source>it is a private message.</source>
        <translation>c’est un message privé.</translation>
    </message>
    <message>
        <source>it is one of our own (%1); a table brings what others said.</source>
        <translation>elle est de nous (%1)&#xa0;; un tableau apporte ce que les autres ont dit.</translation>
    </message>
    <message>
        <source>its quotation mark is never closed.</source>
        <translation>son guillemet n’est jamais fermé.</translation>
    </message>
    <message>
        <source>“%1” was not imported. %2</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été importé. %2</translation>
    </message>
    <message>
        <source>The import of “%1” was stopped; nothing of it was kept.</source>
        <translation>L’import de «&#xa0;%1&#xa0;» a été arrêté&#x202f;; rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: the list of imports under Channels names them.</source>
        <translation>
            <numerusform>%Ln autre&#xa0;: la liste des imports, dans Canaux, le nomme.</numerusform>
            <numerusform>%Ln autres&#xa0;: la liste des imports, dans Canaux, les nomme.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources: %1.</source>
        <translation>
            <numerusform>%Ln source&#xa0;: %1.</numerusform>
            <numerusform>%Ln sources&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were not imported.</source>
        <translation>
            <numerusform>%Ln d’entre elles n’a pas été importée.</numerusform>
            <numerusform>%Ln d’entre elles n’ont pas été importées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were stopped.</source>
        <translation>
            <numerusform>%Ln d’entre elles a été arrêtée.</numerusform>
            <numerusform>%Ln d’entre elles ont été arrêtées.</numerusform>
        </translation>
    </message>
    <message>
        <source>it has neither title nor text nor address.</source>
        <translation>elle n’a ni titre, ni texte, ni adresse.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>c’est vide</translation>
    </message>
    <message>
        <source>it is a web page, not a feed</source>
        <translation>c’est une page web, pas un flux</translation>
    </message>
    <message>
        <source>it is XML that declares entities, which are not expanded, and not a feed</source>
        <translation>c’est du XML qui déclare des entités, que Parvis ne développe pas, et ce n’est pas un flux</translation>
    </message>
    <message>
        <source>it is XML, but not a feed</source>
        <translation>c’est du XML, mais pas un flux</translation>
    </message>
    <message>
        <source>it is JSON, but neither a JSON Feed nor a Mastodon archive</source>
        <translation>c’est du JSON, mais ni un flux JSON Feed ni une archive Mastodon</translation>
    </message>
    <message>
        <source>it is not a feed, an archive, a mailbox or a table</source>
        <translation>ce n’est ni un flux, ni une archive, ni une boîte aux lettres, ni un tableau</translation>
    </message>
    <message>
        <source>it has no list of orderedItems</source>
        <translation>la liste orderedItems manque</translation>
    </message>
    <message>
        <source>it has no list of items</source>
        <translation>la liste items manque</translation>
    </message>
    <message>
        <source>it is a table without rows</source>
        <translation>c’est un tableau sans lignes</translation>
    </message>
    <message>
        <source>no column is mapped to a text or a title</source>
        <translation>aucune colonne n’est prise pour un texte ou un titre</translation>
    </message>
    <message>
        <source>it has neither an rss, an RDF nor a feed element</source>
        <translation>il n’y a ni élément rss, ni élément RDF, ni élément feed</translation>
    </message>
    <message>
        <source>the feed cannot be read</source>
        <translation>le flux est illisible</translation>
    </message>
    <message>
        <source>it does not begin with a &quot;From &quot; line</source>
        <translation>la première ligne ne commence pas par «&#xa0;From&#xa0;»</translation>
    </message>
    <message>
        <source>it is a gzip file that is cut off</source>
        <translation>c’est un fichier gzip tronqué</translation>
    </message>
    <message>
        <source>it is a gzip file that is damaged</source>
        <translation>c’est un fichier gzip endommagé</translation>
    </message>
    <message>
        <source>it is a gzip file in a gzip file</source>
        <translation>c’est un fichier gzip dans un fichier gzip</translation>
    </message>
    <message>
        <source>it is a gzip file of more than 50 MB</source>
        <translation>c’est un fichier gzip de plus de 50&#xa0;Mo</translation>
    </message>
    <message>
        <source>it holds more than 50 MB</source>
        <translation>le contenu dépasse 50&#xa0;Mo</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ce n’est pas un fichier ordinaire</translation>
    </message>
    <message>
        <source>This is nothing that Parvis can take in: %1.</source>
        <translation>Parvis ne peut rien en tirer&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Le fichier est illisible&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is too large: %1.</source>
        <translation>C’est trop volumineux&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The address does not answer: %1.</source>
        <translation>L’adresse ne répond pas&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The server refused: %1.</source>
        <translation>Le serveur a refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>it is a feed that declares entities, which are not expanded</source>
        <translation>c’est un flux qui déclare des entités, que Parvis ne développe pas</translation>
    </message>
    <message>
        <source>the compressed answer is damaged</source>
        <translation>la réponse compressée est endommagée</translation>
    </message>
    <message>
        <source>it redirects to itself</source>
        <translation>l’adresse renvoie à elle-même</translation>
    </message>
    <message>
        <source>it redirects more than 10 times, perhaps in a loop</source>
        <translation>plus de 10 redirections, peut-être en boucle</translation>
    </message>
    <message>
        <source>it redirects from https to http</source>
        <translation>elle redirige de https vers http</translation>
    </message>
    <message>
        <source>The server answered with an error (%1).</source>
        <translation>Le serveur a répondu par une erreur (%1).</translation>
    </message>
    <message>
        <source>the account %1 was left out: its service forbids matching it with other accounts.</source>
        <translation>le compte %1 a été laissé de côté&#xa0;: son service interdit de le rapprocher d’autres comptes.</translation>
    </message>
    <message>
        <source>its %1 was left out: a workspace has no place for it.</source>
        <translation>%1 a été laissé de côté&#xa0;: un espace de travail n’a pas de place pour cela.</translation>
    </message>
    <message>
        <source>it holds no vCard</source>
        <translation>il ne contient aucune vCard</translation>
    </message>
    <message>
        <source>no column is called name, mail or company</source>
        <translation>aucune colonne ne s’appelle nom, courriel ou société</translation>
    </message>
    <message>
        <source>Card %1: %2</source>
        <translation>Fiche %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>no header</source>
        <translation>pas d’en-tête</translation>
    </message>
    <message>
        <source>unknown entity</source>
        <translation>entité inconnue</translation>
    </message>
    <message>
        <source>not an entry</source>
        <translation>pas une entrée</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>pas un objet</translation>
    </message>
    <message>
        <source>the document ends inside the item</source>
        <translation>le document s’arrête au milieu de l’élément</translation>
    </message>
    <message>
        <source>over 20 MB</source>
        <translation>plus de 20&#xa0;Mo</translation>
    </message>
    <message>
        <source>over 50 MB</source>
        <translation>plus de 50&#xa0;Mo</translation>
    </message>
    <message>
        <source>over 10,000,000 characters</source>
        <translation>plus de 10&#xa0;000&#xa0;000 de caractères</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>It held nothing</source>
        <translation>Il n’y avait rien dedans</translation>
    </message>
    <message>
        <source>“%1” is no mail address and is kept as a field.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse de courriel et reste en champ libre.</translation>
    </message>
    <message>
        <source>“%1” is no address of the web and is kept as a field.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse web et reste en champ libre.</translation>
    </message>
    <message>
        <source>“%1” is no language that Parvis knows and is kept as a field.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une langue que Parvis connaît et reste en champ libre.</translation>
    </message>
    <message>
        <source>“%1” is no role that Parvis knows and is kept as a field.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas un rôle que Parvis connaît et reste en champ libre.</translation>
    </message>
    <message>
        <source>more than 500 characters</source>
        <translation>plus de 500 caractères</translation>
    </message>
    <message>
        <source>more than 20000 characters</source>
        <translation>plus de 20 000 caractères</translation>
    </message>
    <message>
        <source>it has neither a name, a company nor a mail address.</source>
        <translation>elle n’a ni nom, ni société, ni adresse de courriel.</translation>
    </message>
    <message>
        <source>it is a PDF document, neither a vCard nor a table of text (CSV)</source>
        <translation>c’est un document PDF, ni une vCard ni un tableau de texte (CSV)</translation>
    </message>
    <message>
        <source>it is a workbook or another packed file, neither a vCard nor a table of text; save it as CSV</source>
        <translation>c’est un classeur ou un autre fichier compressé, ni une vCard ni un tableau de texte&#x202f;; enregistrez-le en CSV</translation>
    </message>
    <message>
        <source>more than 50 MB</source>
        <translation>plus de 50 Mo</translation>
    </message>
    <message>
        <source>The rest: %1</source>
        <extracomment>what comes of a source after it was cut off; %1 says why</extracomment>
        <translation>Le reste&#xa0;: %1</translation>
    </message>
    <message>
        <source>it is not UTF-8 text</source>
        <translation>ce n’est pas du texte en UTF-8</translation>
    </message>
    <message>
        <source>it is no document of Word</source>
        <translation>ce n’est pas un document Word</translation>
    </message>
    <message>
        <source>it is no OpenDocument text</source>
        <translation>ce n’est pas un texte OpenDocument</translation>
    </message>
    <message>
        <source>its elements are nested too deep</source>
        <translation>ses éléments sont trop imbriqués</translation>
    </message>
    <message>
        <source>it declares entities, which are not expanded</source>
        <translation>il déclare des entités, qui ne sont pas développées</translation>
    </message>
    <message>
        <source>it is no export of WordPress</source>
        <translation>ce n’est pas un export de WordPress</translation>
    </message>
    <message>
        <source>it is no export of Ghost</source>
        <translation>ce n’est pas un export de Ghost</translation>
    </message>
    <message>
        <source>it holds a file whose name leads out of it</source>
        <translation>il contient un fichier dont le nom mène hors de lui</translation>
    </message>
    <message>
        <source>it is no zip archive, or one that is cut off or damaged</source>
        <translation>ce n’est pas une archive zip, ou elle est tronquée ou endommagée</translation>
    </message>
    <message>
        <source>it is a folder without articles</source>
        <translation>c’est un dossier sans articles</translation>
    </message>
    <message>
        <source>line %1 is not understood</source>
        <translation>la ligne %1 n’est pas comprise</translation>
    </message>
    <message>
        <source>line %1 is not understood (%2)</source>
        <translation>la ligne %1 n’est pas comprise (%2)</translation>
    </message>
    <message>
        <source>%1 characters of HTML</source>
        <translation>%1 caractères de HTML</translation>
    </message>
    <message>
        <source>it holds more than %1 files</source>
        <translation>il contient plus de %1 fichiers</translation>
    </message>
    <message>
        <source>it holds more than %1 MB</source>
        <translation>il contient plus de %1&#xa0;Mo</translation>
    </message>
    <message>
        <source>“%1” in it cannot be unpacked</source>
        <translation>«&#xa0;%1&#xa0;», à l’intérieur, ne peut pas être décompressé</translation>
    </message>
    <message>
        <source>“%1” in it is damaged</source>
        <translation>«&#xa0;%1&#xa0;», à l’intérieur, est endommagé</translation>
    </message>
    <message>
        <source>Post %1: %2</source>
        <translation>Billet %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>This is nothing that Parvis can take in (%1).</source>
        <translation>Parvis ne peut rien reprendre ici (%1).</translation>
    </message>
    <message>
        <source>The file cannot be read (%1).</source>
        <translation>Le fichier ne peut pas être lu (%1).</translation>
    </message>
    <message>
        <source>It is too large (%1).</source>
        <translation>C’est trop gros (%1).</translation>
    </message>
    <message>
        <source>it is cut off or damaged</source>
        <translation>elle est coupée ou abîmée</translation>
    </message>
    <message>
        <source>its size is not what it says</source>
        <translation>sa taille n’est pas celle qu’elle annonce</translation>
    </message>
    <message>
        <source>it says that it has more than 64 million pixels</source>
        <translation>elle annonce plus de 64 millions de pixels</translation>
    </message>
    <message>
        <source>SVG may hold programs</source>
        <translation>le SVG peut contenir des programmes</translation>
    </message>
    <message>
        <source>it is no PNG, JPEG, GIF or WebP</source>
        <translation>elle n’est ni PNG, ni JPEG, ni GIF, ni WebP</translation>
    </message>
    <message>
        <source>it is over 20 MB</source>
        <translation>elle dépasse 20 Mo</translation>
    </message>
    <message>
        <source>it is an EPUB book; those are written only</source>
        <translation>c’est un livre EPUB&#x202f;; ceux-là s’écrivent seulement</translation>
    </message>
    <message>
        <source>it is a PDF document; those are written only</source>
        <translation>c’est un document PDF&#x202f;; ceux-là s’écrivent seulement</translation>
    </message>
    <message>
        <source>it is a mail message; those are written only</source>
        <translation>c’est un message de courrier&#x202f;; ceux-là s’écrivent seulement</translation>
    </message>
    <message>
        <source>it is an image; it can be inserted into an article</source>
        <translation>c’est une image&#x202f;; elle peut être insérée dans un article</translation>
    </message>
    <message>
        <source>it is a drawing in SVG, not an article</source>
        <translation>c’est un dessin SVG, pas un article</translation>
    </message>
    <message>
        <source>it is XML, but no export of WordPress</source>
        <translation>c’est du XML, mais pas un export de WordPress</translation>
    </message>
    <message>
        <source>neither its name nor what it begins with says that it is Markdown</source>
        <translation>ni son nom ni son début ne disent que c’est du Markdown</translation>
    </message>
    <message>
        <source>it has neither a title nor a text</source>
        <translation>il n’a ni titre ni texte</translation>
    </message>
    <message>
        <source>its text is kept as Lexical alone</source>
        <translation>son texte n’est gardé qu’au format Lexical</translation>
    </message>
    <message>
        <source>its quotation mark is never closed</source>
        <translation>son guillemet n’est jamais fermé</translation>
    </message>
    <message>
        <source>a list stands where titles and dates are looked for</source>
        <translation>une liste s’y trouve à la place du titre et de la date</translation>
    </message>
    <message>
        <source>front matter begins there and never ends</source>
        <translation>un en-tête y commence et ne finit jamais</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <extracomment>%1 is its number, %2 what is wrong with it</extracomment>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>front matter in “%1” is not read</source>
        <translation>un en-tête en «&#xa0;%1&#xa0;» n’est pas lu</translation>
    </message>
    <message>
        <source>it holds bytes of zero, which no text has</source>
        <translation>il contient des octets nuls, qu’aucun texte n’a</translation>
    </message>
    <message>
        <source>it is JSON that is cut off or damaged</source>
        <translation>c’est du JSON coupé ou abîmé</translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation>elle n’a pas été trouvée</translation>
    </message>
    <message>
        <source>it is an archive that holds neither a document of Word nor an OpenDocument text</source>
        <translation>c’est une archive qui ne contient ni document Word ni texte OpenDocument</translation>
    </message>
    <message>
        <source>it is a document in RTF; save it as .docx or .odt</source>
        <translation>c’est un document RTF&#x202f;; enregistrez-le en .docx ou .odt</translation>
    </message>
    <message>
        <source>it is a document of an old Word; save it as .docx or .odt</source>
        <translation>c’est un document d’un ancien Word&#x202f;; enregistrez-le en .docx ou .odt</translation>
    </message>
    <message>
        <source>a tab stands where YAML wants spaces</source>
        <translation>une tabulation s’y trouve là où YAML veut des espaces</translation>
    </message>
    <message>
        <source>it is no list of keys and what they say</source>
        <translation>ce n’est pas une liste de clés et de ce qu’elles disent</translation>
    </message>
    <message>
        <source>an article has at most 10 million characters</source>
        <translation>un article a au plus 10 millions de caractères</translation>
    </message>
    <message>
        <source>it is a zip file, but no archive that Parvis knows</source>
        <translation>c’est un fichier zip, mais pas une archive que Parvis connaisse</translation>
    </message>
    <message>
        <source>it is an archive of Facebook or Instagram as web pages; ask there for one in JSON</source>
        <translation>c’est une archive de Facebook ou d’Instagram en pages web&#x202f;; demandez-en là-bas une en JSON</translation>
    </message>
    <message>
        <source>it is an archive of YouTube without its comments as a table</source>
        <translation>c’est une archive de YouTube sans ses commentaires en tableau</translation>
    </message>
    <message>
        <source>it is a part of an archive of X; choose the whole zip, or the folder that it was unpacked to</source>
        <translation>c’est un morceau d’une archive de X&#x202f;; choisissez le zip entier, ou le dossier où il a été décompressé</translation>
    </message>
    <message>
        <source>it has no outbox.json</source>
        <translation>elle n’a pas d’outbox.json</translation>
    </message>
    <message>
        <source>it is another archive than was said</source>
        <translation>c’est une autre archive que celle qui a été dite</translation>
    </message>
    <message>
        <source>it holds no list</source>
        <translation>il ne contient pas de liste</translation>
    </message>
    <message>
        <source>There is no archive of an account in this folder. Of folders, only those that such an archive was unpacked to are taken in; choose files one by one.</source>
        <translation>Ce dossier ne contient pas d’archive d’un compte. Des dossiers, seuls ceux où une telle archive a été décompressée sont pris&#x202f;; choisissez les fichiers un à un.</translation>
    </message>
    <message>
        <source>The server answered with an error: %1.</source>
        <translation>Le serveur a répondu par une erreur&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>parvis::models::InboxPageModel</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 mentions so far</source>
        <translation>%1 mentions pour l’instant</translation>
    </message>
    <message>
        <source>That mention does not exist any more.</source>
        <translation>Cette mention n’existe plus.</translation>
    </message>
    <message>
        <source>The inbox could not be read.</source>
        <translation>La boîte n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>L’étiquette n’a pas été créée.</translation>
    </message>
    <message>
        <source>The colleague was not added.</source>
        <translation>Le collègue n’a pas été ajouté.</translation>
    </message>
    <message>
        <source>Save a view</source>
        <translation>Enregistrer une vue</translation>
    </message>
    <message>
        <source>Move a view</source>
        <translation>Déplacer une vue</translation>
    </message>
    <message>
        <source>Remove a view</source>
        <translation>Retirer une vue</translation>
    </message>
    <message>
        <source>The view was not changed.</source>
        <translation>La vue n’a pas été changée.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être ouvert.</translation>
    </message>
    <message>
        <source>%1 conversations so far</source>
        <translation>%1 conversations pour l’instant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>No program of this computer opens “%1”.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Edit a view</source>
        <translation>Modifier une vue</translation>
    </message>
    <message>
        <source>%1 is a colleague now.</source>
        <translation>%1 fait maintenant partie des collègues.</translation>
    </message>
</context>
<context>
    <name>parvis::models::InboxViewListModel</name>
    <message>
        <source>Waiting</source>
        <translation>Nous attendent</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Avec drapeau</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Faites</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a view of the inbox, %2 how many mentions it holds</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Les miennes</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non confiées</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>En sommeil</translation>
    </message>
    <message>
        <source>Waiting for them</source>
        <translation>En attente d’eux</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>Vues enregistrées</translation>
    </message>
    <message>
        <source>%1+</source>
        <extracomment>a number that was not counted further: &quot;100,000+&quot;</extracomment>
        <translation>%1+</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Retenus</translation>
    </message>
</context>
<context>
    <name>parvis::models::KeyListModel</name>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>parvis::models::LanguageNames</name>
    <message>
        <source>Arabic</source>
        <translation>arabe</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>basque</translation>
    </message>
    <message>
        <source>Breton</source>
        <translation>breton</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>bulgare</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>catalan</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>chinois</translation>
    </message>
    <message>
        <source>Corsican</source>
        <translation>corse</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>croate</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>tchèque</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>danois</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>néerlandais</translation>
    </message>
    <message>
        <source>English</source>
        <translation>anglais</translation>
    </message>
    <message>
        <source>Esperanto</source>
        <translation>espéranto</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>estonien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>finnois</translation>
    </message>
    <message>
        <source>French</source>
        <translation>français</translation>
    </message>
    <message>
        <source>German</source>
        <translation>allemand</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>grec</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>hébreu</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>hongrois</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>irlandais</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>italien</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>japonais</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>coréen</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>letton</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>lituanien</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>norvégien</translation>
    </message>
    <message>
        <source>Occitan</source>
        <translation>occitan</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>persan</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>polonais</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>portugais</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>roumain</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>russe</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>serbe</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>slovaque</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>slovène</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>espagnol</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>suédois</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>turc</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>ukrainien</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>vietnamien</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>gallois</translation>
    </message>
</context>
<context>
    <name>parvis::models::LibraryListModel</name>
    <message>
        <source>Original</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
</context>
<context>
    <name>parvis::models::LinkTargetsModel</name>
    <message>
        <source>The pages to link to were not read.</source>
        <translation>Les pages vers lesquelles un lien peut mener n’ont pas été lues.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>a page to link to</comment>
        <extracomment>%1 is a title, %2 the name of a connected site</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>your article</source>
        <translation>votre article</translation>
    </message>
</context>
<context>
    <name>parvis::models::LinkWords</name>
    <message>
        <source>it asks who comes (%1)</source>
        <translation>le site demande qui vient (%1)</translation>
    </message>
    <message>
        <source>there is no such page (%1)</source>
        <translation>cette page n’existe pas (%1)</translation>
    </message>
    <message>
        <source>the page was taken away (%1)</source>
        <translation>la page a été retirée (%1)</translation>
    </message>
    <message>
        <source>it is asked too often (%1)</source>
        <translation>le site est trop demandé (%1)</translation>
    </message>
    <message>
        <source>the site is in trouble (%1)</source>
        <translation>le site a des ennuis (%1)</translation>
    </message>
    <message>
        <source>the site refuses it (%1)</source>
        <translation>le site refuse (%1)</translation>
    </message>
    <message>
        <source>there is no site of that name</source>
        <translation>aucun site ne porte ce nom</translation>
    </message>
    <message>
        <source>the machine takes no connection there</source>
        <translation>la machine n’y accepte aucune connexion</translation>
    </message>
    <message>
        <source>no answer within ten seconds</source>
        <translation>pas de réponse en dix secondes</translation>
    </message>
    <message>
        <source>the connection is not safe</source>
        <translation>la connexion n’est pas sûre</translation>
    </message>
    <message>
        <source>it leads from address to address without end</source>
        <translation>elle mène d’adresse en adresse sans fin</translation>
    </message>
    <message>
        <source>the connection failed</source>
        <translation>la connexion a échoué</translation>
    </message>
    <message>
        <source>this machine is offline</source>
        <translation>cette machine est hors ligne</translation>
    </message>
    <message>
        <source>Offline: no link was checked, and none is called dead.</source>
        <translation>Hors ligne&#xa0;: aucun lien n’a été vérifié, et aucun n’est dit mort.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln link(s) answer.</source>
        <translation>
            <numerusform>%Ln lien répond.</numerusform>
            <numerusform>%Ln liens répondent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved.</source>
        <comment>links that moved</comment>
        <translation>
            <numerusform>%Ln a déménagé.</numerusform>
            <numerusform>%Ln ont déménagé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead.</source>
        <comment>links that are dead</comment>
        <translation>
            <numerusform>%Ln mort.</numerusform>
            <numerusform>%Ln morts.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a site and why it could not be asked: &quot;example.org, the site is in trouble (503)&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked: %1.</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln n’a pas pu être vérifié&#xa0;: %1.</numerusform>
            <numerusform>%Ln n’ont pas pu être vérifiés&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, it has moved for good</source>
        <translation>%1, a déménagé pour de bon</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked: %1; …</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln n’a pas pu être vérifié&#xa0;: %1&#x202f;; …</numerusform>
            <numerusform>%Ln n’ont pas pu être vérifiés&#xa0;: %1&#x202f;; …</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline: no link was checked just now. What is said of links is what they answered on %1.</source>
        <translation>Hors ligne&#xa0;: aucun lien n’a été vérifié à l’instant. Ce qui est dit des liens est ce qu’ils ont répondu le %1.</translation>
    </message>
    <message>
        <source>Offline: no link was checked just now. What is said of links is what they answered between %1 and %2.</source>
        <translation>Hors ligne&#xa0;: aucun lien n’a été vérifié à l’instant. Ce qui est dit des liens est ce qu’ils ont répondu entre %1 et %2.</translation>
    </message>
</context>
<context>
    <name>parvis::models::MailForm</name>
    <message>
        <source>Mail address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Name that readers see</source>
        <translation>Nom que voient les lecteurs</translation>
    </message>
    <message>
        <source>the address alone</source>
        <translation>l’adresse seule</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>the mail address</source>
        <translation>l’adresse</translation>
    </message>
    <message>
        <source>Newsletter goes to</source>
        <translation>La lettre va à</translation>
    </message>
    <message>
        <source>addresses with commas between them; nobody: no newsletter</source>
        <translation>des adresses séparées par des virgules&#x202f;; personne&#xa0;: pas de lettre</translation>
    </message>
    <message>
        <source>Server for what comes in (IMAP)</source>
        <translation>Serveur de ce qui arrive (IMAP)</translation>
    </message>
    <message>
        <source>found by the address</source>
        <translation>trouvé par l’adresse</translation>
    </message>
    <message>
        <source>Server for what leaves (SMTP)</source>
        <translation>Serveur de ce qui part (SMTP)</translation>
    </message>
    <message>
        <source>Many providers want a password made for one program (an app password); their page on IMAP says so. What comes into the inbox is taken in and stays there, unread as it was. Answers leave by SMTP; each recipient of a newsletter gets a message of their own.</source>
        <translation>Beaucoup de fournisseurs veulent un mot de passe créé pour un seul programme (mot de passe d’application)&#x202f;; leur page sur IMAP le dit. Ce qui arrive dans la boîte de réception est recueilli et y reste, non lu s’il l’était. Les réponses partent par SMTP&#x202f;; chaque destinataire d’une lettre reçoit un message à lui.</translation>
    </message>
    <message>
        <source>hello@example.org</source>
        <translation>bonjour@example.org</translation>
    </message>
</context>
<context>
    <name>parvis::models::Mailings</name>
    <message>
        <source>It was not published: the newsletter “%1”, by which it was to be mailed, is not on the site any more. Choose another one for it, or “Not mailed”, then try again.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il n’a pas été publié&#xa0;: la lettre d’information «&#xa0;%1&#xa0;», par laquelle il devait être envoyé, n’est plus sur le site. Choisissez-en une autre pour lui, ou «&#xa0;Pas par courriel&#xa0;», puis réessayez.</translation>
    </message>
    <message>
        <source>It was not published: it was to be mailed by the newsletter “%1”, and its channel was connected without that one since. Choose by which newsletter it is mailed, or “Not mailed”, then try again.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Il n’a pas été publié&#xa0;: il devait être envoyé par la lettre d’information «&#xa0;%1&#xa0;», et son canal a été reconnecté sans elle depuis. Choisissez par quelle infolettre il est envoyé, ou «&#xa0;Pas par courriel&#xa0;», puis réessayez.</translation>
    </message>
    <message>
        <source>%1 of %2 have it; whether it reached %3 is not known. Find out, then say so here.</source>
        <extracomment>of a newsletter; %1 and %2 are numbers of readers, %3 names addresses</extracomment>
        <translation>%1 sur %2 l’ont reçue&#x202f;; on ne sait pas si elle est parvenue à %3. Renseignez-vous, puis dites-le ici.</translation>
    </message>
    <message>
        <source>It is published; its newsletter was not mailed. Mail it from Ghost.</source>
        <translation>L’article est publié&#x202f;; sa lettre d’information n’est pas partie. Envoyez-la depuis Ghost.</translation>
    </message>
    <message>
        <source>It is published; its newsletter was not mailed: %1. Mail it from Ghost.</source>
        <translation>L’article est publié&#x202f;; sa lettre d’information n’est pas partie&#xa0;: %1. Envoyez-la depuis Ghost.</translation>
    </message>
    <message>
        <source>%1 of %2 have it. Not taken: %3. Correct that in Channels, under “Recipients…” in the menu of its channel, or take it out, then try again: who has it does not get it twice.</source>
        <extracomment>of a newsletter; %1 and %2 are numbers of readers, %3 names addresses, each with what the server that sends said of it</extracomment>
        <translation>%1 sur %2 l’ont reçue. Refusé&#xa0;: %3. Corrigez cela dans Canaux, sous «&#xa0;Destinataires…&#xa0;» dans le menu de son canal, ou retirez-le, puis réessayez&#xa0;: qui l’a ne la reçoit pas deux fois.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Mends</name>
    <message>
        <source>Parvis was shut out of “%1”. Let its bot or account in again there, then choose “Try the connection” in Channels.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Parvis a été mis à la porte de «&#xa0;%1&#xa0;». Faites-y entrer de nouveau son bot ou son compte, puis choisissez «&#xa0;Essayer la connexion&#xa0;» dans Canaux.</translation>
    </message>
    <message>
        <source>The address by which Parvis posts on “%1” is not good any more. Make a new one there, then choose “Sign in again” in Channels.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>L’adresse par laquelle Parvis publie sur «&#xa0;%1&#xa0;» n’est plus valable. Créez-en une nouvelle là-bas, puis choisissez «&#xa0;Se reconnecter&#xa0;» dans Canaux.</translation>
    </message>
    <message>
        <source>The address by which Parvis posts on “%1” is switched off. Have it switched on there: it leaves by itself then.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>L’adresse par laquelle Parvis publie sur «&#xa0;%1&#xa0;» est désactivée. Faites-la activer là-bas&#xa0;: l’envoi se fera alors tout seul.</translation>
    </message>
    <message>
        <source>The place that Parvis posts to on “%1” is archived or closed. Have it opened again there: it leaves by itself then.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Le lieu où Parvis publie sur «&#xa0;%1&#xa0;» est archivé ou fermé. Faites-le rouvrir là-bas&#xa0;: l’envoi se fera alors tout seul.</translation>
    </message>
    <message>
        <source>Parvis may not write on “%1”. Have its bot, account or address given the right to there: it leaves by itself then.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Parvis n’a pas le droit d’écrire sur «&#xa0;%1&#xa0;». Faites-y donner ce droit à son bot, à son compte ou à son adresse&#xa0;: l’envoi se fera alors tout seul.</translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the channel&apos;s name, %2 an exact date and time</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%1
%Ln mention(s) of this conversation are in this list</source>
        <extracomment>%1 says where and when the newest of them came in</extracomment>
        <translation>
            <numerusform>%1
%Ln mention de cette conversation est dans cette liste</numerusform>
            <numerusform>%1
%Ln mentions de cette conversation sont dans cette liste</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <extracomment>%1 lists the names of tags</extracomment>
        <translation>Étiquettes&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionVerbs</name>
    <message numerus="yes">
        <source>%Ln mention(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln mention n’a pas pu être modifiée.</numerusform>
            <numerusform>%Ln mentions n’ont pas pu être modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Note added.</source>
        <translation>Note ajoutée.</translation>
    </message>
    <message>
        <source>The note was not saved.</source>
        <translation>La note n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Supprimer la note</translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation>Note supprimée.</translation>
    </message>
    <message>
        <source>The note was not removed.</source>
        <translation>La note n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>The mention was not marked as read.</source>
        <translation>La mention n’a pas été marquée comme lue.</translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as done</source>
        <translation>
            <numerusform>Marquer %Ln mention comme faite</numerusform>
            <numerusform>Marquer %Ln mentions comme faites</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %Ln mention(s)</source>
        <translation>
            <numerusform>Rouvrir %Ln mention</numerusform>
            <numerusform>Rouvrir %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %Ln mention(s)</source>
        <translation>
            <numerusform>Mettre un drapeau à %Ln mention</numerusform>
            <numerusform>Mettre un drapeau à %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %Ln mention(s)</source>
        <translation>
            <numerusform>Ôter le drapeau de %Ln mention</numerusform>
            <numerusform>Ôter le drapeau de %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as read</source>
        <translation>
            <numerusform>Marquer %Ln mention comme lue</numerusform>
            <numerusform>Marquer %Ln mentions comme lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as unread</source>
        <translation>
            <numerusform>Marquer %Ln mention comme non lue</numerusform>
            <numerusform>Marquer %Ln mentions comme non lues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as done.</source>
        <translation>
            <numerusform>%Ln mention marquée comme faite.</numerusform>
            <numerusform>%Ln mentions marquées comme faites.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) reopened.</source>
        <translation>
            <numerusform>%Ln mention rouverte.</numerusform>
            <numerusform>%Ln mentions rouvertes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) flagged.</source>
        <translation>
            <numerusform>Drapeau mis à %Ln mention.</numerusform>
            <numerusform>Drapeau mis à %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %Ln mention(s).</source>
        <translation>
            <numerusform>Drapeau ôté de %Ln mention.</numerusform>
            <numerusform>Drapeau ôté de %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as read.</source>
        <translation>
            <numerusform>%Ln mention marquée comme lue.</numerusform>
            <numerusform>%Ln mentions marquées comme lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as unread.</source>
        <translation>
            <numerusform>%Ln mention marquée comme non lue.</numerusform>
            <numerusform>%Ln mentions marquées comme non lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %Ln mention(s)</source>
        <translation>
            <numerusform>Mettre %Ln mention en sommeil</numerusform>
            <numerusform>Mettre %Ln mentions en sommeil</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln mention(s)</source>
        <translation>
            <numerusform>Confier %Ln mention</numerusform>
            <numerusform>Confier %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) given to nobody.</source>
        <translation>
            <numerusform>%Ln mention n’est plus confiée à personne.</numerusform>
            <numerusform>%Ln mentions ne sont plus confiées à personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) given to %1.</source>
        <translation>
            <numerusform>%Ln mention confiée à %1.</numerusform>
            <numerusform>%Ln mentions confiées à %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %Ln mention(s)</source>
        <translation>
            <numerusform>Changer la priorité de %Ln mention</numerusform>
            <numerusform>Changer la priorité de %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s): %1.</source>
        <comment>priority</comment>
        <translation>
            <numerusform>%Ln mention : %1.</numerusform>
            <numerusform>%Ln mentions : %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln mention(s)</source>
        <translation>
            <numerusform>Étiqueter %Ln mention</numerusform>
            <numerusform>Étiqueter %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %Ln mention(s)</source>
        <translation>
            <numerusform>Retirer une étiquette de %Ln mention</numerusform>
            <numerusform>Retirer une étiquette de %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln mention étiquetée « %1 ».</numerusform>
            <numerusform>%Ln mentions étiquetées « %1 ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken off %Ln mention(s).</source>
        <translation>
            <numerusform>Étiquette « %1 » retirée de %Ln mention.</numerusform>
            <numerusform>Étiquette « %1 » retirée de %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as waiting for an answer</source>
        <translation>
            <numerusform>Marquer %Ln mention comme attendant une réponse</numerusform>
            <numerusform>Marquer %Ln mentions comme attendant une réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) wait for their answer.</source>
        <translation>
            <numerusform>%Ln mention attend leur réponse.</numerusform>
            <numerusform>%Ln mentions attendent leur réponse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s): %1</source>
        <extracomment>%1 is a sentence: &quot;4 mentions marked as done.&quot;</extracomment>
        <translation>
            <numerusform>%Ln conversation&#xa0;: %1</numerusform>
            <numerusform>%Ln conversations&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>Arrêté&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) snoozed %1.</source>
        <extracomment>%1 is as in &quot;until tomorrow at 09:00&quot;</extracomment>
        <translation>
            <numerusform>%Ln mention remise à plus tard, %1.</numerusform>
            <numerusform>%Ln mentions remises à plus tard, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many mentions are still being changed. Wait until that is done, or stop it.</source>
        <translation>De nombreuses mentions sont encore en cours de modification. Attendez la fin, ou arrêtez-la.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln mention(s) are as they were before.</source>
        <translation>
            <numerusform>Arrêté&#xa0;: %Ln mention est de nouveau comme avant.</numerusform>
            <numerusform>Arrêté&#xa0;: %Ln mentions sont de nouveau comme avant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can still be undone.</source>
        <translation>
            <numerusform>L’annulation reste possible pour %Ln autre.</numerusform>
            <numerusform>L’annulation reste possible pour %Ln autres.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Moderation</name>
    <message>
        <source>Nothing was decided: where this was said, Parvis has no say about it. Only comments on a connected site of yours can be approved or thrown away.</source>
        <translation>Rien n’a été décidé&#xa0;: là où cela a été dit, Parvis n’a pas son mot à dire. Seuls les commentaires d’un site à vous, connecté, peuvent être approuvés ou jetés.</translation>
    </message>
    <message>
        <source>Nothing was decided.</source>
        <translation>Rien n’a été décidé.</translation>
    </message>
    <message>
        <source>It is so already.</source>
        <translation>C’est déjà le cas.</translation>
    </message>
    <message>
        <source>The decision was not undone.</source>
        <translation>La décision n’a pas été annulée.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Hold back</source>
        <translation>Retenir</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Indésirable</translation>
    </message>
    <message>
        <source>To the trash there</source>
        <translation>À la corbeille là-bas</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>retenu</translation>
    </message>
    <message>
        <source>spam</source>
        <translation>indésirable</translation>
    </message>
    <message>
        <source>in the trash</source>
        <translation>à la corbeille</translation>
    </message>
    <message>
        <source>Held back: nobody reads it there until it is approved.</source>
        <translation>Retenu&#xa0;: personne ne le lit là-bas tant qu’il n’est pas approuvé.</translation>
    </message>
    <message>
        <source>It lies in the spam there: nobody reads it.</source>
        <translation>Il est là-bas parmi les indésirables&#xa0;: personne ne le lit.</translation>
    </message>
    <message>
        <source>It lies in the trash there: nobody reads it.</source>
        <translation>Il est là-bas à la corbeille&#xa0;: personne ne le lit.</translation>
    </message>
    <message>
        <source>It is being approved on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il est en cours d’approbation sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is being held back on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il est en train d’être retenu sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is being taken to the spam of “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il part parmi les indésirables de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is being taken to the trash of “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il part à la corbeille de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>On “%1” it stays as it was.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», il reste tel qu’il était.</translation>
    </message>
    <message>
        <source>Next attempt: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Prochain essai&#xa0;: %1.</translation>
    </message>
    <message>
        <source>approval there</source>
        <extracomment>after “Undone: ”</extracomment>
        <translation>approbation là-bas</translation>
    </message>
    <message>
        <source>holding back there</source>
        <extracomment>after “Undone: ”</extracomment>
        <translation>mise en attente là-bas</translation>
    </message>
    <message>
        <source>move to the spam there</source>
        <extracomment>after “Undone: ”</extracomment>
        <translation>mise parmi les indésirables là-bas</translation>
    </message>
    <message>
        <source>move to the trash there</source>
        <extracomment>after “Undone: ”</extracomment>
        <translation>mise à la corbeille là-bas</translation>
    </message>
    <message numerus="yes">
        <source>Parvis approves %Ln comment(s) on their site.</source>
        <translation>
            <numerusform>Parvis approuve %Ln commentaire sur son site.</numerusform>
            <numerusform>Parvis approuve %Ln commentaires sur leur site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis holds %Ln comment(s) back on their site.</source>
        <translation>
            <numerusform>Parvis retient %Ln commentaire sur son site.</numerusform>
            <numerusform>Parvis retient %Ln commentaires sur leur site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis moves %Ln comment(s) to the spam of their site.</source>
        <translation>
            <numerusform>Parvis met %Ln commentaire dans les indésirables de son site.</numerusform>
            <numerusform>Parvis met %Ln commentaires dans les indésirables de leur site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis moves %Ln comment(s) to the trash of their site.</source>
        <translation>
            <numerusform>Parvis met %Ln commentaire à la corbeille de son site.</numerusform>
            <numerusform>Parvis met %Ln commentaires à la corbeille de leur site.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Moments</name>
    <message>
        <source>d MMM</source>
        <extracomment>Day and short month in a list, as QLocale::toString() takes it: 12 Nov</extracomment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Day, short month and year in a list, as QLocale::toString() takes it: 12 Nov 2025</extracomment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>today %1</source>
        <translation>aujourd’hui %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation>hier %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day (&quot;12 Nov&quot;), %2 a time (&quot;18:02&quot;)</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>%1 hours, shortened</extracomment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 days, shortened</extracomment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>tomorrow %1</source>
        <translation>demain %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <extracomment>%1 is a time (&quot;18:02&quot;)</extracomment>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>until tomorrow at %1</source>
        <extracomment>%1 is a time (&quot;18:02&quot;)</extracomment>
        <translation>jusqu’à demain à %1</translation>
    </message>
    <message>
        <source>until %1 at %2</source>
        <extracomment>%1 is a day (&quot;12 Nov&quot;), %2 a time (&quot;18:02&quot;)</extracomment>
        <translation>jusqu’au %1 à %2</translation>
    </message>
</context>
<context>
    <name>parvis::models::MonthModel</name>
    <message>
        <source>no post</source>
        <translation>aucun billet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln billet</numerusform>
            <numerusform>%Ln billets</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1, %2</source>
        <translation>Aujourd’hui, %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <comment>posts of a day</comment>
        <translation>
            <numerusform>%Ln en difficulté</numerusform>
            <numerusform>%Ln en difficulté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::NoteWriter</name>
    <message>
        <source>The note that you write was not kept.</source>
        <translation>La note en cours n’a pas été gardée.</translation>
    </message>
    <message>
        <source>The note begun here could not be read.</source>
        <translation>La note commencée ici n’a pas pu être lue.</translation>
    </message>
</context>
<context>
    <name>parvis::models::NoticePause</name>
    <message>
        <source>tomorrow, %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>demain, %1</translation>
    </message>
    <message>
        <source>Notifications are paused until %1.</source>
        <extracomment>%1 is &quot;15:04&quot; or &quot;tomorrow, 08:00&quot;</extracomment>
        <translation>Les notifications sont suspendues jusqu’à %1.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Notices</name>
    <message>
        <source>While Parvis was closed</source>
        <translation>Pendant que Parvis était fermé</translation>
    </message>
    <message>
        <source>While notifications were held back</source>
        <translation>Pendant que les notifications étaient retenues</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is who spoke, %2 what they said</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new mention(s) match “%1”</source>
        <extracomment>%1 is the name of a rule</extracomment>
        <translation>
            <numerusform>%Ln nouvelle mention correspond à «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln nouvelles mentions correspondent à «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new mention(s) match your rules</source>
        <translation>
            <numerusform>%Ln nouvelle mention correspond à vos règles</numerusform>
            <numerusform>%Ln nouvelles mentions correspondent à vos règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) are late</source>
        <translation>
            <numerusform>%Ln mention est en retard</numerusform>
            <numerusform>%Ln mentions sont en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed mention(s) woke</source>
        <translation>
            <numerusform>%Ln mention s’est réveillée</numerusform>
            <numerusform>%Ln mentions se sont réveillées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) did not work</source>
        <translation>
            <numerusform>%Ln chose n’a pas fonctionné</numerusform>
            <numerusform>%Ln choses n’ont pas fonctionné</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is the name of a rule, %2 how many mentions it matched</extracomment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other rule(s)</source>
        <translation>
            <numerusform>et %Ln autre règle</numerusform>
            <numerusform>et %Ln autres règles</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Marquer comme faite</translation>
    </message>
</context>
<context>
    <name>parvis::models::OpenThere</name>
    <message>
        <source>changed at its service</source>
        <translation>changé sur son service</translation>
    </message>
    <message>
        <source>not changed or deleted there as was wanted</source>
        <translation>ni changé ni supprimé là-bas comme voulu</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>changé là-bas</translation>
    </message>
    <message>
        <source>not done there</source>
        <extracomment>of a post: what was to be changed or deleted at its service was not</extracomment>
        <translation>pas fait là-bas</translation>
    </message>
    <message>
        <source>It was changed at its service, and nothing was written over there. Show it in the calendar: look at both there and choose.</source>
        <translation>Il a été changé sur son service, et rien n’y a été écrasé. Montrez-le dans le calendrier&#xa0;: comparez-y les deux et choisissez.</translation>
    </message>
    <message>
        <source>What was to be changed or deleted there was not. Show it in the calendar: it says why, and what can be done.</source>
        <translation>Ce qui devait être changé ou supprimé là-bas ne l’a pas été. Montrez-le dans le calendrier&#xa0;: il dit pourquoi, et ce que l’on peut faire.</translation>
    </message>
</context>
<context>
    <name>parvis::models::OpeningProblem</name>
    <message>
        <source>“%1” was not opened.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>It can be read but not written. You can look at it without changing anything.</source>
        <translation>On peut le lire mais pas l’écrire. Vous pouvez le regarder sans rien changer.</translation>
    </message>
    <message>
        <source>A file of that name stands there already. Choose another name.</source>
        <translation>Un fichier de ce nom s’y trouve déjà. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>“%1” was not made.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été créé.</translation>
    </message>
    <message>
        <source>“%1” was not restored; the workspace is as it was.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été restaurée&#x202f;; l’espace de travail est comme il était.</translation>
    </message>
    <message>
        <source>The backup is damaged. Choose another one.</source>
        <translation>La sauvegarde est abîmée. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>It is no backup of a workspace. Choose another file.</source>
        <translation>Ce n’est pas la sauvegarde d’un espace de travail. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The backup was written by a newer Parvis. Install that version to restore it.</source>
        <translation>La sauvegarde vient d’un Parvis plus récent. Installez cette version pour la restaurer.</translation>
    </message>
    <message>
        <source>There is no such file. It may have been moved or renamed.</source>
        <translation>Ce fichier n’existe pas. Il a peut-être été déplacé ou renommé.</translation>
    </message>
</context>
<context>
    <name>parvis::models::OurNames</name>
    <message>
        <source>The names of our company and products were not read.</source>
        <translation>Les noms de notre entreprise et de nos produits n’ont pas été lus.</translation>
    </message>
    <message>
        <source>The names of our company and products were not kept.</source>
        <translation>Les noms de notre entreprise et de nos produits n’ont pas été gardés.</translation>
    </message>
    <message>
        <source>Name our company and products</source>
        <translation>Nommer notre entreprise et nos produits</translation>
    </message>
    <message>
        <source>The checks count these names from now on.</source>
        <translation>Les contrôles comptent désormais ces noms.</translation>
    </message>
</context>
<context>
    <name>parvis::models::OutboxModel</name>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Leaves</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Joint</translation>
    </message>
    <message>
        <source>as soon as its channel is connected</source>
        <translation>dès que son canal sera connecté</translation>
    </message>
</context>
<context>
    <name>parvis::models::OutlineModel</name>
    <message>
        <source>(a heading without words)</source>
        <translation>(un titre sans mots)</translation>
    </message>
    <message>
        <source>%1, level %2</source>
        <translation>%1, niveau %2</translation>
    </message>
</context>
<context>
    <name>parvis::models::PeoplePageModel</name>
    <message>
        <source>Nobody was taken in from “%1”.</source>
        <translation>Personne n’a été importé depuis «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>“%1” holds nobody.</source>
        <translation>«&#xa0;%1&#xa0;» ne contient personne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln completed.</source>
        <translation>
            <numerusform>%Ln complétée.</numerusform>
            <numerusform>%Ln complétées.</numerusform>
        </translation>
    </message>
    <message>
        <source>import of “%1”</source>
        <translation>l’import de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The people were not written.</source>
        <translation>Les personnes n’ont pas été enregistrées.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) written into “%1”.</source>
        <translation>
            <numerusform>%Ln personne enregistrée dans «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%Ln personnes enregistrées dans «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 people so far</source>
        <translation>%1 personnes pour l’instant</translation>
    </message>
    <message>
        <source>change of “%1”</source>
        <translation>la modification de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The change was not saved.</source>
        <translation>La modification n’a pas été enregistrée.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one person now.</source>
        <translation>«&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» ne font plus qu’une personne.</translation>
    </message>
    <message>
        <source>merge of “%1”</source>
        <translation>la fusion de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The two people were not merged.</source>
        <translation>Les deux personnes n’ont pas été fusionnées.</translation>
    </message>
    <message>
        <source>“%1” and “%2” kept apart</source>
        <translation>la distinction de «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>That they are two people was not noted.</source>
        <translation>Leur distinction n’a pas été notée.</translation>
    </message>
    <message>
        <source>“%1” stands alone again. What was changed since the merge stayed here.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau à part. Ce qui a changé depuis la fusion est resté ici.</translation>
    </message>
    <message>
        <source>“%1” stands alone again.</source>
        <translation>«&#xa0;%1&#xa0;» est de nouveau à part.</translation>
    </message>
    <message>
        <source>separation of “%1”</source>
        <translation>la séparation de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The merge was not taken apart.</source>
        <translation>La fusion n’a pas été défaite.</translation>
    </message>
    <message>
        <source>The people could not be read.</source>
        <translation>Les personnes n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>segment “%1”</source>
        <translation>le segment «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The segment was not saved.</source>
        <translation>Le segment n’a pas été enregistré.</translation>
    </message>
    <message>
        <source>The segment “%1” was removed.</source>
        <translation>Le segment «&#xa0;%1&#xa0;» a été retiré.</translation>
    </message>
    <message>
        <source>removal of the segment “%1”</source>
        <translation>le retrait du segment «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The segment was not removed.</source>
        <translation>Le segment n’a pas été retiré.</translation>
    </message>
    <message>
        <source>“%1” is no address of the web. It reads like example.org or https://example.org/ada.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une adresse du Web. Elle s’écrit comme example.org ou https://example.org/ada.</translation>
    </message>
    <message>
        <source>“%1” is no language. Give its name or its code: French, or fr.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas une langue. Donnez son nom ou son code&#xa0;: français, ou fr.</translation>
    </message>
    <message>
        <source>An account of Mastodon reads like @ada@example.social, its profile like https://example.social/@ada.</source>
        <translation>Un compte Mastodon s’écrit comme @ada@example.social, son profil comme https://example.social/@ada.</translation>
    </message>
    <message>
        <source>An account of Bluesky reads like ada.bsky.social, its profile like https://bsky.app/profile/ada.bsky.social.</source>
        <translation>Un compte Bluesky s’écrit comme ada.bsky.social, son profil comme https://bsky.app/profile/ada.bsky.social.</translation>
    </message>
    <message>
        <source>A mail address reads like ada@example.org.</source>
        <translation>Une adresse de courriel s’écrit comme ada@example.org.</translation>
    </message>
    <message>
        <source>Give the account’s handle or the address of its profile.</source>
        <translation>Donnez l’identifiant du compte ou l’adresse de son profil.</translation>
    </message>
    <message>
        <source>The account was not added.</source>
        <translation>Le compte n’a pas été ajouté.</translation>
    </message>
    <message>
        <source>account “%1”</source>
        <translation>Ajouter le compte «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The account “%1” was added.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» a été ajouté.</translation>
    </message>
    <message>
        <source>“%1” is an account of “%2” already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà un compte de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>If they are the same person, merge them.</source>
        <translation>S’il s’agit de la même personne, fusionnez-les.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>The account was not removed.</source>
        <translation>Le compte n’a pas été retiré.</translation>
    </message>
    <message>
        <source>“%1” said something here, so it stays with who said it.</source>
        <translation>«&#xa0;%1&#xa0;» a parlé ici et reste donc à qui l’a fait.</translation>
    </message>
    <message>
        <source>If a merge brought it, “Take … out again” under the accounts gives it back.</source>
        <translation>Si une fusion l’a apporté, «&#xa0;Détacher…&#xa0;», sous les comptes, le rend.</translation>
    </message>
    <message>
        <source>removal of the account “%1”</source>
        <translation>Retirer le compte «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The account “%1” was removed.</source>
        <translation>Le compte «&#xa0;%1&#xa0;» a été retiré.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 is the name of a file, %2 what is said of something in it</extracomment>
        <translation>«&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) or row(s) were refused.</source>
        <translation>
            <numerusform>%Ln fiche ou ligne a été refusée.</numerusform>
            <numerusform>%Ln fiches ou lignes ont été refusées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) were left out.</source>
        <translation>
            <numerusform>%Ln détail a été écarté.</numerusform>
            <numerusform>%Ln détails ont été écartés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) were kept as fields.</source>
        <translation>
            <numerusform>%Ln détail a été gardé comme champ.</numerusform>
            <numerusform>%Ln détails ont été gardés comme champs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was taken in from %Ln file(s).</source>
        <translation>
            <numerusform>Personne n’a été repris de %Ln fichier.</numerusform>
            <numerusform>Personne n’a été repris de %Ln fichiers.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read:</source>
        <translation>Non lus&#xa0;:</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>Écartés&#xa0;:</translation>
    </message>
    <message>
        <source>Kept as fields:</source>
        <translation>Gardés comme champs&#xa0;:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) hold nobody.</source>
        <translation>
            <numerusform>%Ln fichier ne contient personne.</numerusform>
            <numerusform>%Ln fichiers ne contiennent personne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %Ln person(s) were known already.</source>
        <translation>
            <numerusform>Rien de nouveau&#xa0;: %Ln personne était déjà connue.</numerusform>
            <numerusform>Rien de nouveau&#xa0;: %Ln personnes étaient déjà connues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %Ln file(s)</source>
        <translation>
            <numerusform>import de %Ln fichier</numerusform>
            <numerusform>import de %Ln fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) added</source>
        <translation>
            <numerusform>%Ln personne ajoutée</numerusform>
            <numerusform>%Ln personnes ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln file(s)</source>
        <translation>
            <numerusform>depuis %Ln fichier</numerusform>
            <numerusform>depuis %Ln fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>Refusés&#xa0;:</translation>
    </message>
    <message>
        <source>Read in an older encoding:</source>
        <translation>Lus dans un codage ancien&#xa0;:</translation>
    </message>
    <message>
        <source>A later merge stands on it: take that apart first.</source>
        <translation>Une fusion plus récente repose sur elle&#xa0;: défaites d’abord celle-ci.</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… et %Ln autre</numerusform>
            <numerusform>… et %Ln autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::PostAttachments</name>
    <message>
        <source>A post on %1 takes no attachments.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>Un billet sur %1 ne prend pas de pièces jointes.</translation>
    </message>
    <message>
        <source>“%1” was not saved.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’a pas été enregistré.</translation>
    </message>
</context>
<context>
    <name>parvis::models::PostMaker</name>
    <message>
        <source>The channels were not read.</source>
        <translation>Les canaux n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>It says nothing yet.</source>
        <translation>Il ne dit encore rien.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) too many for this channel.</source>
        <translation>
            <numerusform>%Ln caractère de trop pour ce canal.</numerusform>
            <numerusform>%Ln caractères de trop pour ce canal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part %1 is too long: %2.</source>
        <translation>La partie %1 est trop longue&#xa0;: %2.</translation>
    </message>
    <message>
        <source>No channel of this workspace can carry posts yet.</source>
        <translation>Aucun canal de cet espace ne peut encore porter de billets.</translation>
    </message>
    <message>
        <source>Tick the channels first.</source>
        <translation>Cochez d’abord les canaux.</translation>
    </message>
    <message>
        <source>The link is no whole address: it begins with https://</source>
        <translation>Le lien n’est pas une adresse complète&#xa0;: elle commence par https://</translation>
    </message>
    <message>
        <source>A post says nothing yet.</source>
        <translation>Un billet ne dit encore rien.</translation>
    </message>
    <message>
        <source>The posts were not made.</source>
        <translation>Les billets n’ont pas été préparés.</translation>
    </message>
    <message>
        <source>The posts were not made again.</source>
        <translation>Les billets n’ont pas été préparés à nouveau.</translation>
    </message>
    <message>
        <source>The posts were not taken back.</source>
        <translation>Les billets n’ont pas été retirés.</translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln post(s)</source>
        <translation>
            <numerusform>Préparer %Ln billet</numerusform>
            <numerusform>Préparer %Ln billets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) planned for %1.</source>
        <translation>
            <numerusform>%Ln billet prévu pour le %1.</numerusform>
            <numerusform>%Ln billets prévus pour le %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) wait among the ideas.</source>
        <translation>
            <numerusform>%Ln billet attend parmi les idées.</numerusform>
            <numerusform>%Ln billets attendent parmi les idées.</numerusform>
        </translation>
    </message>
    <message>
        <source>No channel of this workspace takes articles yet.</source>
        <translation>Aucun canal de cet espace de travail ne prend encore d’articles.</translation>
    </message>
    <message>
        <source>The article was not put into the calendar.</source>
        <translation>L’article n’a pas été mis dans le calendrier.</translation>
    </message>
    <message>
        <source>Put the article into the calendar</source>
        <translation>Mettre l’article dans le calendrier</translation>
    </message>
    <message>
        <source>The article is planned for %1.</source>
        <extracomment>%1 is a day</extracomment>
        <translation>L’article est prévu pour le %1.</translation>
    </message>
    <message>
        <source>The article waits among the ideas.</source>
        <translation>L’article attend parmi les idées.</translation>
    </message>
</context>
<context>
    <name>parvis::models::PostWriter</name>
    <message>
        <source>The post was not added.</source>
        <translation>Le billet n’a pas été ajouté.</translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation>Le billet n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The post was not removed.</source>
        <translation>Le billet n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>The change was not undone or redone.</source>
        <translation>La modification n’a été ni annulée ni rétablie.</translation>
    </message>
    <message>
        <source>a post without a title</source>
        <translation>un billet sans titre</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>new post: %1</source>
        <translation>nouveau billet&#xa0;: %1</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>suppression de %1</translation>
    </message>
    <message>
        <source>date of %1</source>
        <translation>date de %1</translation>
    </message>
    <message>
        <source>state of %1</source>
        <translation>état de %1</translation>
    </message>
    <message>
        <source>words of %1</source>
        <translation>texte de %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::PublishedVerbs</name>
    <message>
        <source>Next attempt: %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Prochain essai&#xa0;: %1.</translation>
    </message>
    <message>
        <source>It is being changed on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il est en cours de changement sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is being deleted on “%1”.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il est en cours de suppression sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It was not changed on “%1”: there it says what it said.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il n’a pas été changé sur «&#xa0;%1&#xa0;»&#xa0;: il y dit ce qu’il disait.</translation>
    </message>
    <message>
        <source>It was not deleted on “%1”: it stands there still.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il n’a pas été supprimé sur «&#xa0;%1&#xa0;»&#xa0;: il y est toujours.</translation>
    </message>
    <message>
        <source>It was not changed on “%1”: somebody changed it there meanwhile. Look at both and choose.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il n’a pas été changé sur «&#xa0;%1&#xa0;»&#xa0;: quelqu’un l’y a changé entre-temps. Regardez les deux et choisissez.</translation>
    </message>
    <message>
        <source>On “%1” its time was changed: it leaves there %2.</source>
        <extracomment>%1 is a channel, %2 a moment</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», son heure a été changée&#xa0;: il y part %2.</translation>
    </message>
    <message>
        <source>On “%1” it says something else than here.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;», il dit autre chose qu’ici.</translation>
    </message>
    <message>
        <source>On “%1” its text was changed: it leaves with what it says there.</source>
        <translation>Sur «&#xa0;%1&#xa0;», son texte a été changé&#xa0;: il part avec ce qu’il y dit.</translation>
    </message>
    <message>
        <source>Look at both and choose.</source>
        <translation>Regardez les deux et choisissez.</translation>
    </message>
    <message>
        <source>“%1” is not connected: do it there by hand.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est pas connecté&#xa0;: faites-le là-bas à la main.</translation>
    </message>
    <message>
        <source>“%1” deletes nothing that stands there by Parvis: do it there by hand.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne laisse rien supprimer par Parvis&#xa0;: faites-le là-bas à la main.</translation>
    </message>
    <message>
        <source>Parvis did not publish it, or does not know where it stands: do it there by hand.</source>
        <translation>Parvis ne l’a pas publié, ou ne sait pas où il se trouve&#xa0;: faites-le là-bas à la main.</translation>
    </message>
    <message>
        <source>“%1” changes nothing that stands there: delete it and publish it anew.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne change rien de ce qui est publié&#xa0;: supprimez-le et publiez-le de nouveau.</translation>
    </message>
    <message>
        <source>It left as a thread: change its parts there by hand.</source>
        <translation>Il est parti en fil&#xa0;: changez ses parties là-bas à la main.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>It is done there already, or being done just now.</source>
        <translation>C’est déjà fait là-bas, ou en train de se faire.</translation>
    </message>
    <message>
        <source>It was taken back: what stands there stays as it is.</source>
        <translation>C’est repris&#xa0;: ce qui se trouve là-bas reste tel quel.</translation>
    </message>
    <message>
        <source>It was not changed there.</source>
        <translation>Rien n’a été changé là-bas.</translation>
    </message>
    <message>
        <source>It is changed there as soon as Parvis gets there.</source>
        <translation>C’est changé là-bas dès que Parvis y parvient.</translation>
    </message>
    <message>
        <source>It was not deleted there.</source>
        <translation>Rien n’a été supprimé là-bas.</translation>
    </message>
    <message>
        <source>It is deleted there as soon as Parvis gets there.</source>
        <translation>C’est supprimé là-bas dès que Parvis y parvient.</translation>
    </message>
    <message>
        <source>It was not tried again.</source>
        <translation>Rien n’a été réessayé.</translation>
    </message>
    <message>
        <source>It is being tried again.</source>
        <translation>Nouvel essai en cours.</translation>
    </message>
    <message>
        <source>What stands there stays as it is.</source>
        <translation>Ce qui se trouve là-bas reste tel quel.</translation>
    </message>
    <message>
        <source>Nothing was written there.</source>
        <translation>Rien n’a été écrit là-bas.</translation>
    </message>
    <message>
        <source>It becomes there what it is here, as soon as Parvis gets there.</source>
        <translation>Il devient là-bas ce qu’il est ici, dès que Parvis y parvient.</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>Rien n’a été repris.</translation>
    </message>
    <message>
        <source>It is here what it is there.</source>
        <translation>Il est ici ce qu’il est là-bas.</translation>
    </message>
    <message>
        <source>It was not sent.</source>
        <translation>Il n’a pas été envoyé.</translation>
    </message>
    <message>
        <source>It leaves now.</source>
        <translation>Il part maintenant.</translation>
    </message>
    <message>
        <source>Its time is here what it is there. It leaves with what your article says.</source>
        <translation>Son heure est ici celle de là-bas. Il part avec ce que dit votre article.</translation>
    </message>
    <message>
        <source>On “%1” its text was changed, and yours was changed, too.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;» son texte a été changé, et le vôtre a changé aussi.</translation>
    </message>
    <message>
        <source>On “%1” its text was changed, and yours was changed, too: it leaves with what it says there.</source>
        <translation>Sur «&#xa0;%1&#xa0;» son texte a été changé, et le vôtre a changé aussi&#xa0;: il part avec ce qu’il dit là-bas.</translation>
    </message>
    <message>
        <source>What stands there stays as it is, and your article as it is here: they say different things. What you change in it is not written there unasked.</source>
        <translation>Ce qui se trouve là-bas reste tel quel, et votre article tel qu’il est ici&#xa0;: ils disent des choses différentes. Ce que vous y changez n’est pas écrit là-bas sans vous demander.</translation>
    </message>
    <message>
        <source>It leaves when it does there, with what it says there. Your article stays as it is here; what you change in it is not written there unasked.</source>
        <translation>Il part à l’heure de là-bas, avec ce qu’il dit là-bas. Votre article reste tel qu’il est ici&#x202f;; ce que vous y changez n’est pas écrit là-bas sans vous demander.</translation>
    </message>
    <message>
        <source>Its time is here what it is there. It leaves with what it says there, which is not what your article says.</source>
        <translation>Son heure est ici ce qu’elle est là-bas. Il part avec ce qu’il dit là-bas, qui n’est pas ce que dit votre article.</translation>
    </message>
    <message>
        <source>It is in people&apos;s mailboxes: nothing changes it there, or takes it back.</source>
        <translation>Il est dans les boîtes aux lettres&#xa0;: rien ne l’y change ni ne le reprend.</translation>
    </message>
    <message>
        <source>It was not changed on “%1”: it was deleted there.</source>
        <translation>Rien n’a changé sur «&#xa0;%1&#xa0;»&#xa0;: là-bas, il a été supprimé.</translation>
    </message>
    <message>
        <source>It was not changed on “%1”: it was deleted there. Your new words are kept here.</source>
        <translation>Rien n’a changé sur «&#xa0;%1&#xa0;»&#xa0;: là-bas, il a été supprimé. Vos nouveaux mots sont gardés ici.</translation>
    </message>
    <message>
        <source>What lets Parvis in on “%1” does not give the right to delete there: connect it again with a token that does.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce qui laisse entrer Parvis sur «&#xa0;%1&#xa0;» ne donne pas le droit d’y supprimer&#xa0;: reconnectez-le avec un jeton qui le donne.</translation>
    </message>
    <message>
        <source>What lets Parvis in on “%1” does not give the right to change what stands there: connect it again with a token that does.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce qui laisse entrer Parvis sur «&#xa0;%1&#xa0;» ne donne pas le droit de modifier ce qui s’y trouve&#xa0;: reconnectez-le avec un jeton qui le donne.</translation>
    </message>
    <message>
        <source>It is to be deleted there. Leave it there as it is first, then change it.</source>
        <translation>Il doit être supprimé là-bas. Laissez-le d’abord là-bas tel quel, puis modifiez-le.</translation>
    </message>
    <message>
        <source>Nothing was written there: its time here has passed. Give it another time, or take over what stands there.</source>
        <translation>Rien n’y a été écrit&#xa0;: son heure d’ici est passée. Donnez-lui une autre heure, ou reprenez ce qui s’y trouve.</translation>
    </message>
    <message>
        <source>It was not deleted on “%1”: somebody changed it there meanwhile. Say what is to become of it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il n’a pas été supprimé sur «&#xa0;%1&#xa0;»&#xa0;: quelqu’un l’y a modifié entre-temps. Dites ce qu’il doit en être.</translation>
    </message>
    <message>
        <source>It is deleted there, whatever it says, as soon as Parvis gets there.</source>
        <translation>Il y sera supprimé, quoi qu’il dise, dès que Parvis pourra s’y rendre.</translation>
    </message>
    <message>
        <source>It stays there as it is, and is not deleted.</source>
        <translation>Il y reste tel quel, et n’est pas supprimé.</translation>
    </message>
    <message>
        <source>No browser could be opened for %1.</source>
        <extracomment>%1 is an address of the web</extracomment>
        <translation>Aucun navigateur n’a pu être ouvert pour %1.</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>It was not changed on “%1”: it was changed there once more since you looked. Look at both again.</source>
        <translation>Il n’a pas été modifié sur «&#xa0;%1&#xa0;»&#xa0;: il y a encore été changé depuis que vous avez regardé. Comparez de nouveau.</translation>
    </message>
</context>
<context>
    <name>parvis::models::QueryClauses</name>
    <message>
        <source>%1, and %2</source>
        <comment>clauses of a query</comment>
        <translation>%1, et %2</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <comment>clauses of a query</comment>
        <translation>%1, ou %2</translation>
    </message>
    <message>
        <source>do not contain %1</source>
        <translation>ne contiennent pas %1</translation>
    </message>
    <message>
        <source>contain %1</source>
        <translation>contiennent %1</translation>
    </message>
    <message>
        <source>do not contain “%1”, written so</source>
        <translation>ne contiennent pas «&#xa0;%1&#xa0;» écrit ainsi</translation>
    </message>
    <message>
        <source>contain “%1”, written so</source>
        <translation>contiennent «&#xa0;%1&#xa0;» écrit ainsi</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 or words that begin so</source>
        <translation>%1 ou des mots qui commencent ainsi</translation>
    </message>
    <message numerus="yes">
        <source>do not contain %1 and then %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>ne contiennent pas %1 puis %2 à %Ln mot d’écart au plus</numerusform>
            <numerusform>ne contiennent pas %1 puis %2 à %Ln mots d’écart au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contain %1 and then %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>contiennent %1 puis %2 à %Ln mot d’écart au plus</numerusform>
            <numerusform>contiennent %1 puis %2 à %Ln mots d’écart au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>do not contain %1 and %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>ne contiennent pas %1 et %2 à %Ln mot d’écart au plus</numerusform>
            <numerusform>ne contiennent pas %1 et %2 à %Ln mots d’écart au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contain %1 and %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>contiennent %1 et %2 à %Ln mot d’écart au plus</numerusform>
            <numerusform>contiennent %1 et %2 à %Ln mots d’écart au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln heure</numerusform>
            <numerusform>%Ln heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln semaine</numerusform>
            <numerusform>%Ln semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln mois</numerusform>
            <numerusform>%Ln mois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln an</numerusform>
            <numerusform>%Ln ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>come from authors whose reach is not %1 to %2</source>
        <translation>viennent d’auteurs dont la portée n’est pas de %1 à %2</translation>
    </message>
    <message>
        <source>come from authors whose reach is %1 to %2</source>
        <translation>viennent d’auteurs dont la portée est de %1 à %2</translation>
    </message>
    <message>
        <source>come from authors whose reach is less than %1</source>
        <translation>viennent d’auteurs dont la portée est inférieure à %1</translation>
    </message>
    <message>
        <source>come from authors whose reach is at least %1</source>
        <translation>viennent d’auteurs dont la portée est d’au moins %1</translation>
    </message>
    <message>
        <source>come from authors whose reach is more than %1</source>
        <translation>viennent d’auteurs dont la portée dépasse %1</translation>
    </message>
    <message>
        <source>come from authors whose reach is at most %1</source>
        <translation>viennent d’auteurs dont la portée est d’au plus %1</translation>
    </message>
    <message>
        <source>are not done</source>
        <translation>ne sont pas faites</translation>
    </message>
    <message>
        <source>are done</source>
        <translation>sont faites</translation>
    </message>
    <message>
        <source>do not wait for somebody else</source>
        <translation>n’attendent personne d’autre</translation>
    </message>
    <message>
        <source>wait for somebody else</source>
        <translation>attendent quelqu’un d’autre</translation>
    </message>
    <message>
        <source>are not snoozed</source>
        <translation>ne sont pas remises à plus tard</translation>
    </message>
    <message>
        <source>are snoozed</source>
        <translation>sont remises à plus tard</translation>
    </message>
    <message>
        <source>are not open</source>
        <translation>ne sont pas ouvertes</translation>
    </message>
    <message>
        <source>are open</source>
        <translation>sont ouvertes</translation>
    </message>
    <message>
        <source>lead to no image</source>
        <translation>ne mènent à aucune image</translation>
    </message>
    <message>
        <source>lead to an image</source>
        <translation>mènent à une image</translation>
    </message>
    <message>
        <source>lead to no video</source>
        <translation>ne mènent à aucune vidéo</translation>
    </message>
    <message>
        <source>lead to a video</source>
        <translation>mènent à une vidéo</translation>
    </message>
    <message>
        <source>ask nothing</source>
        <translation>ne demandent rien</translation>
    </message>
    <message>
        <source>ask a question</source>
        <translation>posent une question</translation>
    </message>
    <message>
        <source>have no link</source>
        <translation>n’ont pas de lien</translation>
    </message>
    <message>
        <source>have a link</source>
        <translation>ont un lien</translation>
    </message>
    <message>
        <source>are read</source>
        <translation>sont lues</translation>
    </message>
    <message>
        <source>are unread</source>
        <translation>ne sont pas lues</translation>
    </message>
    <message>
        <source>are not flagged</source>
        <translation>n’ont pas de drapeau</translation>
    </message>
    <message>
        <source>are flagged</source>
        <translation>ont un drapeau</translation>
    </message>
    <message>
        <source>are no replies</source>
        <translation>ne sont pas des réponses</translation>
    </message>
    <message>
        <source>are replies</source>
        <translation>sont des réponses</translation>
    </message>
    <message>
        <source>do not mention us in public</source>
        <translation>ne parlent pas de nous en public</translation>
    </message>
    <message>
        <source>mention us in public</source>
        <translation>parlent de nous en public</translation>
    </message>
    <message>
        <source>are not addressed to us alone</source>
        <translation>ne s’adressent pas à nous seuls</translation>
    </message>
    <message>
        <source>are addressed to us alone</source>
        <translation>s’adressent à nous seuls</translation>
    </message>
    <message>
        <source>are not assigned to me</source>
        <translation>ne me sont pas confiées</translation>
    </message>
    <message>
        <source>are assigned to me</source>
        <translation>me sont confiées</translation>
    </message>
    <message>
        <source>are not late</source>
        <translation>ne sont pas en retard</translation>
    </message>
    <message>
        <source>are late</source>
        <translation>sont en retard</translation>
    </message>
    <message>
        <source>are assigned to somebody</source>
        <translation>sont confiées à quelqu’un</translation>
    </message>
    <message>
        <source>are assigned to nobody</source>
        <translation>ne sont confiées à personne</translation>
    </message>
    <message>
        <source>are not assigned to %1</source>
        <translation>ne sont pas confiées à %1</translation>
    </message>
    <message>
        <source>are assigned to %1</source>
        <translation>sont confiées à %1</translation>
    </message>
    <message>
        <source>have a known language</source>
        <translation>ont une langue connue</translation>
    </message>
    <message>
        <source>have no known language</source>
        <translation>n’ont pas de langue connue</translation>
    </message>
    <message>
        <source>are not in this language: %1</source>
        <translation>ne sont pas dans cette langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>are in this language: %1</source>
        <translation>sont dans cette langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>“%1…”</source>
        <translation>«&#xa0;%1…&#xa0;»</translation>
    </message>
    <message>
        <source>are not in the channel %1</source>
        <translation>ne sont pas dans le canal %1</translation>
    </message>
    <message>
        <source>are in the channel %1</source>
        <translation>sont dans le canal %1</translation>
    </message>
    <message>
        <source>are not on the service %1</source>
        <translation>ne sont pas sur le service %1</translation>
    </message>
    <message>
        <source>are on the service %1</source>
        <translation>sont sur le service %1</translation>
    </message>
    <message>
        <source>are not from %1</source>
        <translation>ne viennent pas de %1</translation>
    </message>
    <message>
        <source>are from %1</source>
        <translation>viennent de %1</translation>
    </message>
    <message>
        <source>are not from the person %1, under any handle</source>
        <translation>ne viennent pas de la personne %1, quel que soit le pseudonyme</translation>
    </message>
    <message>
        <source>are from the person %1, under any handle</source>
        <translation>viennent de la personne %1, quel que soit le pseudonyme</translation>
    </message>
    <message>
        <source>did not come to %1</source>
        <translation>ne sont pas arrivées chez %1</translation>
    </message>
    <message>
        <source>came to %1</source>
        <translation>sont arrivées chez %1</translation>
    </message>
    <message>
        <source>do not have the sentiment %1</source>
        <translation>n’ont pas le sentiment %1</translation>
    </message>
    <message>
        <source>have the sentiment %1</source>
        <translation>ont le sentiment %1</translation>
    </message>
    <message>
        <source>do not have the intent %1</source>
        <translation>n’ont pas l’intention %1</translation>
    </message>
    <message>
        <source>have the intent %1</source>
        <translation>ont l’intention %1</translation>
    </message>
    <message>
        <source>do not touch the topic %1</source>
        <translation>ne touchent pas au thème %1</translation>
    </message>
    <message>
        <source>touch the topic %1</source>
        <translation>touchent au thème %1</translation>
    </message>
    <message>
        <source>are not about %1</source>
        <translation>ne parlent pas du sujet %1</translation>
    </message>
    <message>
        <source>are about %1</source>
        <translation>parlent du sujet %1</translation>
    </message>
    <message>
        <source>do not have the tag %1</source>
        <translation>n’ont pas l’étiquette %1</translation>
    </message>
    <message>
        <source>have the tag %1</source>
        <translation>ont l’étiquette %1</translation>
    </message>
    <message>
        <source>are not in the segment %1</source>
        <translation>ne sont pas dans le segment %1</translation>
    </message>
    <message>
        <source>are in the segment %1</source>
        <translation>sont dans le segment %1</translation>
    </message>
    <message>
        <source>did not come after this day: %1</source>
        <translation>ne sont pas arrivées après ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>came after this day: %1</source>
        <translation>sont arrivées après ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>did not come before this day: %1</source>
        <translation>ne sont pas arrivées avant ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>came before this day: %1</source>
        <translation>sont arrivées avant ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>did not come on this day: %1</source>
        <translation>ne sont pas arrivées ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>came on this day: %1</source>
        <translation>sont arrivées ce jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>are older than %1</source>
        <translation>sont arrivées il y a plus de %1</translation>
    </message>
    <message>
        <source>came within the last %1</source>
        <translation>sont arrivées il y a moins de %1</translation>
    </message>
    <message>
        <source>are not in conversation %1</source>
        <translation>ne sont pas dans la conversation %1</translation>
    </message>
    <message>
        <source>are in conversation %1</source>
        <translation>sont dans la conversation %1</translation>
    </message>
    <message>
        <source>are from somebody who has a role</source>
        <translation>viennent de quelqu’un qui a un rôle</translation>
    </message>
    <message>
        <source>are from somebody without a role</source>
        <translation>viennent de quelqu’un sans rôle</translation>
    </message>
    <message>
        <source>are not from somebody with this role: %1</source>
        <translation>ne viennent pas de quelqu’un qui a ce rôle : %1</translation>
    </message>
    <message>
        <source>are from somebody with this role: %1</source>
        <translation>viennent de quelqu’un qui a ce rôle : %1</translation>
    </message>
    <message>
        <source>are not from somebody at %1</source>
        <translation>ne viennent pas de quelqu’un de chez %1</translation>
    </message>
    <message>
        <source>are from somebody at %1</source>
        <translation>viennent de quelqu’un de chez %1</translation>
    </message>
    <message>
        <source>are not called %1</source>
        <translation>ne s’appellent pas %1</translation>
    </message>
    <message>
        <source>are called %1</source>
        <translation>s’appellent %1</translation>
    </message>
    <message>
        <source>are not at %1</source>
        <comment>a company</comment>
        <translation>ne sont pas chez %1</translation>
    </message>
    <message>
        <source>are at %1</source>
        <comment>a company</comment>
        <translation>sont chez %1</translation>
    </message>
    <message>
        <source>have a role</source>
        <translation>ont un rôle</translation>
    </message>
    <message>
        <source>have no role</source>
        <translation>n’ont pas de rôle</translation>
    </message>
    <message>
        <source>do not have this role: %1</source>
        <translation>n’ont pas ce rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>have this role: %1</source>
        <translation>ont ce rôle&#xa0;: %1</translation>
    </message>
    <message>
        <source>have a tag</source>
        <translation>ont une étiquette</translation>
    </message>
    <message>
        <source>have no tag</source>
        <translation>n’ont aucune étiquette</translation>
    </message>
    <message>
        <source>are from somebody who has a company</source>
        <translation>viennent de quelqu’un qui a une entreprise</translation>
    </message>
    <message>
        <source>are from somebody without a company</source>
        <translation>viennent de quelqu’un sans entreprise</translation>
    </message>
    <message>
        <source>have a sentiment</source>
        <translation>ont un sentiment</translation>
    </message>
    <message>
        <source>have no sentiment</source>
        <translation>n’ont pas de sentiment</translation>
    </message>
    <message>
        <source>have an intent</source>
        <translation>ont une intention</translation>
    </message>
    <message>
        <source>have no intent</source>
        <translation>n’ont pas d’intention</translation>
    </message>
    <message>
        <source>touch a topic</source>
        <translation>touchent à un thème</translation>
    </message>
    <message>
        <source>touch no topic</source>
        <translation>ne touchent à aucun thème</translation>
    </message>
    <message>
        <source>have a subject</source>
        <translation>ont un sujet</translation>
    </message>
    <message>
        <source>have no subject</source>
        <translation>n’ont pas de sujet</translation>
    </message>
    <message>
        <source>have a company</source>
        <translation>ont une entreprise</translation>
    </message>
    <message>
        <source>have no company</source>
        <translation>n’ont pas d’entreprise</translation>
    </message>
    <message>
        <source>are not held back</source>
        <translation>ne sont pas retenues</translation>
    </message>
    <message>
        <source>are held back</source>
        <translation>sont retenues</translation>
    </message>
    <message>
        <source>are not in the spam</source>
        <translation>ne sont pas dans les indésirables</translation>
    </message>
    <message>
        <source>are in the spam</source>
        <translation>sont dans les indésirables</translation>
    </message>
    <message>
        <source>are not in the trash</source>
        <translation>ne sont pas dans la corbeille</translation>
    </message>
    <message>
        <source>are in the trash</source>
        <translation>sont dans la corbeille</translation>
    </message>
</context>
<context>
    <name>parvis::models::QueryMeanings</name>
    <message>
        <source>no tag</source>
        <translation>aucune étiquette</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>me</source>
        <translation>moi</translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>No mention of this workspace has an intent yet.</source>
        <translation>Aucune mention de cet espace n’a encore d’intention.</translation>
    </message>
    <message>
        <source>No mention of this workspace has a topic yet.</source>
        <translation>Aucune mention de cet espace n’a encore de thème.</translation>
    </message>
    <message>
        <source>No mention of this workspace has a subject yet.</source>
        <translation>Aucune mention de cet espace n’a encore de sujet.</translation>
    </message>
    <message>
        <source>an answer to somebody</source>
        <translation>réponse à quelqu’un</translation>
    </message>
    <message>
        <source>mentions us in public</source>
        <translation>nous cite en public</translation>
    </message>
    <message>
        <source>to us alone</source>
        <translation>à nous seuls</translation>
    </message>
    <message>
        <source>assigned to me</source>
        <translation>confiée à moi</translation>
    </message>
    <message>
        <source>later than promised</source>
        <translation>en retard sur la promesse</translation>
    </message>
    <message>
        <source>waits for somebody else</source>
        <translation>attend quelqu’un d’autre</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>remise à plus tard</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>an image</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>une vidéo</translation>
    </message>
    <message>
        <source>a question</source>
        <translation>une question</translation>
    </message>
    <message>
        <source>positive</source>
        <translation>positif</translation>
    </message>
    <message>
        <source>neutral</source>
        <translation>neutre</translation>
    </message>
    <message>
        <source>negative</source>
        <translation>négatif</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>aucun rôle</translation>
    </message>
    <message>
        <source>the channel it came by</source>
        <translation>le canal par où elle est arrivée</translation>
    </message>
    <message>
        <source>the service it came by</source>
        <translation>le service par où elle est arrivée</translation>
    </message>
    <message>
        <source>who said it</source>
        <translation>qui l’a dit</translation>
    </message>
    <message>
        <source>the person who said it</source>
        <translation>la personne qui l’a dit</translation>
    </message>
    <message>
        <source>the role of who said it</source>
        <translation>le rôle de qui l’a dit</translation>
    </message>
    <message>
        <source>the company of who said it</source>
        <translation>l’entreprise de qui l’a dit</translation>
    </message>
    <message>
        <source>to which of our accounts</source>
        <translation>auquel de nos comptes</translation>
    </message>
    <message>
        <source>the language</source>
        <translation>la langue</translation>
    </message>
    <message>
        <source>how it is meant: well or ill</source>
        <translation>le ton&#xa0;: favorable ou non</translation>
    </message>
    <message>
        <source>what they want</source>
        <translation>ce qu’on veut</translation>
    </message>
    <message>
        <source>the topic</source>
        <translation>le thème</translation>
    </message>
    <message>
        <source>what it is about</source>
        <translation>de quoi il s’agit</translation>
    </message>
    <message>
        <source>a tag you gave</source>
        <translation>une étiquette posée</translation>
    </message>
    <message>
        <source>how far it is dealt with</source>
        <translation>où en est son traitement</translation>
    </message>
    <message>
        <source>to whom it is assigned</source>
        <translation>à qui elle est confiée</translation>
    </message>
    <message>
        <source>a segment of people</source>
        <translation>un segment de personnes</translation>
    </message>
    <message>
        <source>what is in it</source>
        <translation>ce qu’elle contient</translation>
    </message>
    <message>
        <source>its state or its kind</source>
        <translation>son état ou son genre</translation>
    </message>
    <message>
        <source>after this day</source>
        <translation>après ce jour</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>avant ce jour</translation>
    </message>
    <message>
        <source>on this day</source>
        <translation>ce jour-là</translation>
    </message>
    <message>
        <source>in the last days or weeks</source>
        <translation>ces derniers jours ou semaines</translation>
    </message>
    <message>
        <source>how many people it reached</source>
        <translation>combien de personnes elle a touchées</translation>
    </message>
    <message>
        <source>the conversation of this number</source>
        <translation>la conversation de ce numéro</translation>
    </message>
    <message>
        <source>exactly these signs</source>
        <translation>exactement ces signes</translation>
    </message>
    <message>
        <source>Give the number of a conversation; that of the one you read is offered here while one is open.</source>
        <translation>Donnez le numéro d’une conversation&#x202f;; celui de la conversation que vous lisez est proposé ici quand il y en a une d’ouverte.</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>pas encore lue</translation>
    </message>
    <message>
        <source>still to be dealt with</source>
        <translation>encore à traiter</translation>
    </message>
    <message>
        <source>dealt with</source>
        <translation>traitée</translation>
    </message>
    <message>
        <source>has a flag</source>
        <translation>avec un drapeau</translation>
    </message>
    <message>
        <source>the one you read</source>
        <translation>celle que vous lisez</translation>
    </message>
    <message>
        <source>no company</source>
        <translation>pas d’entreprise</translation>
    </message>
    <message>
        <source>no intent</source>
        <translation>pas d’intention</translation>
    </message>
    <message>
        <source>no topic</source>
        <translation>pas de thème</translation>
    </message>
    <message>
        <source>no subject</source>
        <translation>pas de sujet</translation>
    </message>
    <message>
        <source>no sentiment</source>
        <translation>pas de sentiment</translation>
    </message>
    <message>
        <source>held back until we decide</source>
        <translation>retenue jusqu’à notre décision</translation>
    </message>
    <message>
        <source>taken for spam there</source>
        <translation>prise là pour un indésirable</translation>
    </message>
    <message>
        <source>in the trash there</source>
        <translation>là, dans la corbeille</translation>
    </message>
</context>
<context>
    <name>parvis::models::QuerySentences</name>
    <message>
        <source>Here a word, a “phrase”, a field or a parenthesis is missing.</source>
        <translation>Il manque ici un mot, une «&#xa0;expression&#xa0;», un champ ou une parenthèse.</translation>
    </message>
    <message>
        <source>Nothing can follow here but AND, OR, or something more to look for.</source>
        <translation>Ici ne peuvent suivre que AND, OR ou quelque chose de plus à chercher.</translation>
    </message>
    <message>
        <source>Here a closing parenthesis is missing.</source>
        <translation>Il manque ici une parenthèse fermante.</translation>
    </message>
    <message>
        <source>Here a closing quotation mark is missing.</source>
        <translation>Il manque ici un guillemet fermant.</translation>
    </message>
    <message>
        <source>There is no such field. There are: %1.</source>
        <translation>Ce champ n’existe pas. Il y a&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A value is missing behind the colon: %1.</source>
        <translation>Il manque une valeur après les deux-points&#xa0;: %1.</translation>
    </message>
    <message>
        <source>A value is missing behind the colon.</source>
        <translation>Il manque une valeur après les deux-points.</translation>
    </message>
    <message>
        <source>It can be one of these: %1.</source>
        <translation>Ce peut être l’une de ces valeurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>There is none of that name.</source>
        <translation>Il n’y en a aucun de ce nom.</translation>
    </message>
    <message>
        <source>Give a day, as in 2026-11-23, or today or yesterday.</source>
        <translation>Donnez un jour, comme 2026-11-23, ou bien today (aujourd’hui) ou yesterday (hier).</translation>
    </message>
    <message>
        <source>Give a number and h, d, w, m or y (hours, days, weeks, months, years), as in 7d.</source>
        <translation>Donnez un nombre et h, d, w, m ou y (heures, jours, semaines, mois, années), comme 7d.</translation>
    </message>
    <message>
        <source>Give a number, as in &gt;1000, &lt;=50 or 10..20.</source>
        <translation>Donnez un nombre, comme &gt;1000, &lt;=50 ou 10..20.</translation>
    </message>
    <message>
        <source>Give a number.</source>
        <translation>Donnez un nombre.</translation>
    </message>
    <message>
        <source>NEAR wants a number of words from 0 to 1000, as in NEAR/5 or NEAR/5f.</source>
        <translation>NEAR veut un nombre de mots de 0 à 1000, comme NEAR/5 ou NEAR/5f.</translation>
    </message>
    <message>
        <source>NEAR stands between words, word* or “phrases”.</source>
        <translation>NEAR se place entre des mots, mot* ou des «&#xa0;expressions&#xa0;».</translation>
    </message>
    <message>
        <source>This segment names itself in the end.</source>
        <translation>Ce segment finit par se nommer lui-même.</translation>
    </message>
    <message>
        <source>The query of the segment “%1” cannot be read.</source>
        <translation>La requête du segment «&#xa0;%1&#xa0;» ne peut pas être lue.</translation>
    </message>
    <message>
        <source>This is too much to look for at once: at most 1,000 words.</source>
        <translation>C’est trop à chercher à la fois&#xa0;: 1&#x202f;000 mots au plus.</translation>
    </message>
    <message>
        <source>The query is too long: at most 100,000 characters.</source>
        <translation>La requête est trop longue&#xa0;: 100&#x202f;000 caractères au plus.</translation>
    </message>
    <message>
        <source>Mentions that %1.</source>
        <translation>Les mentions qui %1.</translation>
    </message>
    <message>
        <source>People with mentions that %1.</source>
        <extracomment>%1 as in &quot;Mentions that %1.&quot;</extracomment>
        <translation>Les personnes dont des mentions %1.</translation>
    </message>
    <message>
        <source>People who %1.</source>
        <translation>Les personnes qui %1.</translation>
    </message>
    <message>
        <source>People who %1, with mentions that %2.</source>
        <translation>Les personnes qui %1, avec des mentions qui %2.</translation>
    </message>
    <message>
        <source>These are signs alone. Write raw: before them to look for them as they stand, as in raw:🍞 or raw:&quot;?!&quot;.</source>
        <translation>Ce ne sont que des signes. Écrivez raw: devant pour les chercher tels quels, comme dans raw:🍞 ou raw:&quot;?!&quot;.</translation>
    </message>
    <message>
        <source>“%1” is looked for as a word; operators stand in capitals: %2.</source>
        <translation>«&#xa0;%1&#xa0;» est cherché comme un mot&#x202f;; les opérateurs s’écrivent en majuscules&#xa0;: %2.</translation>
    </message>
    <message>
        <source>A star shortens a word only at its end, not within “%1”.</source>
        <translation>Une étoile n’abrège un mot qu’à sa fin, pas dans «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Behind raw: a star is looked for as it stands.</source>
        <translation>Après raw:, l’étoile est cherchée telle quelle.</translation>
    </message>
    <message>
        <source>Too much stands within one another here: at most 200 levels of parentheses and NOT.</source>
        <translation>Trop de choses sont emboîtées ici&#xa0;: 200 niveaux de parenthèses et de NOT au plus.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Refusals</name>
    <message>
        <source>The post was not published: %1</source>
        <extracomment>%1 is why, in words that begin with a small letter: “it has no text yet.”</extracomment>
        <translation>Le billet n’a pas été publié&#xa0;: %1</translation>
    </message>
    <message>
        <source>The post was not scheduled: %1</source>
        <translation>Le billet n’a pas été programmé&#xa0;: %1</translation>
    </message>
    <message>
        <source>The post was not published. %1</source>
        <extracomment>%1 is a sentence</extracomment>
        <translation>Le billet n’a pas été publié. %1</translation>
    </message>
    <message>
        <source>The post was not scheduled. %1</source>
        <translation>Le billet n’a pas été programmé. %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::ReplyWay</name>
    <message>
        <source>Offline: what you send here leaves once you are back online.</source>
        <translation>Hors ligne&#xa0;: ce que vous envoyez ici partira quand vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>Offline: the reply leaves once you are back online.</source>
        <translation>Hors ligne&#xa0;: la réponse partira quand vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <source>leaves once you are back online</source>
        <translation>partira quand vous serez de nouveau en ligne</translation>
    </message>
    <message>
        <source>This computer has no network: what you send here leaves once there is one again.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: ce que vous envoyez ici partira quand il y en aura un.</translation>
    </message>
    <message>
        <source>This computer has no network: the reply leaves once there is one again.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: la réponse partira quand il y en aura un.</translation>
    </message>
    <message>
        <source>leaves once there is a network again</source>
        <translation>partira quand il y aura de nouveau un réseau</translation>
    </message>
    <message>
        <source>The file of secrets is closed: what you send here leaves once you have given its passphrase.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: ce que vous envoyez ici partira quand vous aurez donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>The file of secrets is closed: the reply leaves once you have given its passphrase.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: la réponse partira quand vous aurez donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>leaves once you have given the passphrase</source>
        <translation>partira quand vous aurez donné la phrase secrète</translation>
    </message>
    <message>
        <source>“%1” is paused: what you send here leaves once it goes on.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» est en pause&#xa0;: ce que vous envoyez ici partira à la reprise.</translation>
    </message>
    <message>
        <source>“%1” is paused: the reply leaves once it goes on.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» est en pause&#xa0;: la réponse partira à la reprise.</translation>
    </message>
    <message>
        <source>leaves once its channel goes on</source>
        <translation>partira à la reprise de son canal</translation>
    </message>
    <message>
        <source>“%1” is not connected any more: what you send here waits, and leaves once it is connected again.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est plus connecté&#xa0;: ce que vous envoyez ici attend, et part dès que le canal est de nouveau connecté.</translation>
    </message>
    <message>
        <source>“%1” is not connected any more: the reply waits, and leaves once it is connected again.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est plus connecté&#xa0;: la réponse attend, et part dès que le canal est de nouveau connecté.</translation>
    </message>
    <message>
        <source>waits until its channel is connected again</source>
        <translation>attend que son canal soit de nouveau connecté</translation>
    </message>
    <message>
        <source>Parvis is not let in to “%1” any more: what you send here leaves once it is again.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne laisse plus entrer Parvis&#xa0;: ce que vous envoyez ici partira dès qu’il le laissera entrer de nouveau.</translation>
    </message>
    <message>
        <source>The reply leaves once Parvis is let in to “%1” again.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>La réponse part dès que Parvis peut de nouveau entrer sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>leaves once Parvis is let in again</source>
        <translation>partira quand Parvis pourra de nouveau entrer</translation>
    </message>
</context>
<context>
    <name>parvis::models::ReplyWriter</name>
    <message>
        <source>The reply was not kept.</source>
        <translation>La réponse n’a pas été gardée.</translation>
    </message>
    <message>
        <source>The saved reply was not put in.</source>
        <translation>La réponse type n’a pas été insérée.</translation>
    </message>
    <message>
        <source>The reply leaves %1.</source>
        <comment>a moment</comment>
        <translation>La réponse part %1.</translation>
    </message>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>dans %n seconde</numerusform>
            <numerusform>dans %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>The reply was not sent.</source>
        <translation>La réponse n’a pas été envoyée.</translation>
    </message>
    <message>
        <source>The reply was not taken back.</source>
        <translation>La réponse n’a pas été reprise.</translation>
    </message>
    <message>
        <source>Send a reply</source>
        <translation>Envoyer une réponse</translation>
    </message>
    <message>
        <source>A reply is being written here already. Send it or remove it first.</source>
        <translation>Une réponse est déjà en cours d’écriture ici. Envoyez-la ou supprimez-la d’abord.</translation>
    </message>
    <message>
        <source>Take a reply back</source>
        <translation>Reprendre une réponse</translation>
    </message>
    <message>
        <source>Remove a reply begun</source>
        <translation>Supprimer une réponse commencée</translation>
    </message>
    <message>
        <source>The reply begun was removed.</source>
        <translation>La réponse commencée a été supprimée.</translation>
    </message>
    <message>
        <source>The reply begun here could not be read.</source>
        <translation>La réponse commencée ici n’a pas pu être lue.</translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no description: who cannot see them will not know what they show.</source>
        <translation>
            <numerusform>%n image est sans description&#xa0;: qui ne la voit pas ne saura pas ce qu’elle montre.</numerusform>
            <numerusform>%n images sont sans description&#xa0;: qui ne les voit pas ne saura pas ce qu’elles montrent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send without</source>
        <translation>Envoyer sans</translation>
    </message>
    <message>
        <source>The reply was not removed.</source>
        <translation>La réponse n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>This channel takes at most %1 characters, and this reply has %2 too many.</source>
        <translation>Ce canal accepte au plus %1 caractères, et cette réponse en a %2 de trop.</translation>
    </message>
    <message>
        <source>Whoever is in “%1” reads this answer.</source>
        <extracomment>%1 is a channel: a room, a group</extracomment>
        <translation>Qui est dans «&#xa0;%1&#xa0;» lit cette réponse.</translation>
    </message>
    <message>
        <source>Only who wrote this message reads this answer, and who is named in it.</source>
        <translation>Seule la personne qui a écrit ce message lit cette réponse, et qui y est nommé.</translation>
    </message>
    <message>
        <source>Only %1 reads this answer, and who is named in it.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Seul le compte de %1 lit cette réponse, et qui y est nommé.</translation>
    </message>
    <message>
        <source>You have answered exactly this here already.</source>
        <translation>Vous avez déjà répondu exactement cela ici.</translation>
    </message>
    <message>
        <source>Send it again</source>
        <translation>L’envoyer encore</translation>
    </message>
    <message>
        <source>Only who wrote this message reads this answer.</source>
        <translation>Seule la personne qui a écrit ce message lit cette réponse.</translation>
    </message>
    <message>
        <source>This waits for a moderator: approve it first, and your reply can leave. Until then it is kept here.</source>
        <translation>Ceci attend un modérateur&#xa0;: approuvez-le d’abord, et votre réponse pourra partir. Jusque-là, elle est gardée ici.</translation>
    </message>
    <message>
        <source>The reply does not leave: it is the draft here again.</source>
        <translation>La réponse ne part pas&#xa0;: elle redevient ici le brouillon.</translation>
    </message>
    <message>
        <source>This channel takes at least %1 characters, and this reply has %2.</source>
        <translation>Ce canal demande au moins %1 caractères, et cette réponse en a %2.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Reputation</name>
    <message>
        <source>%1%</source>
        <comment>per cent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>new</source>
        <comment>nothing in the period before</comment>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message>
        <source>Nobody mentioned us in this period</source>
        <translation>Personne n’a parlé de nous sur cette période</translation>
    </message>
    <message numerus="yes">
        <source>%1 more mentions than in the %Ln day(s) before</source>
        <translation>
            <numerusform>%1 de mentions de plus que le jour d’avant</numerusform>
            <numerusform>%1 de mentions de plus que les %Ln jours d’avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer mentions than in the %Ln day(s) before</source>
        <translation>
            <numerusform>%1 de mentions de moins que le jour d’avant</numerusform>
            <numerusform>%1 de mentions de moins que les %Ln jours d’avant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About as many mentions as in the %Ln day(s) before</source>
        <translation>
            <numerusform>À peu près autant de mentions que le jour d’avant</numerusform>
            <numerusform>À peu près autant de mentions que les %Ln jours d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>No channel brought a mention</source>
        <translation>Aucun canal n’a apporté de mention</translation>
    </message>
    <message>
        <source>All mentions came from %1</source>
        <translation>Toutes les mentions viennent de %1</translation>
    </message>
    <message>
        <source>%1 and %2 bring the most mentions</source>
        <translation>%1 et %2 apportent le plus de mentions</translation>
    </message>
    <message>
        <source>More than half of the mentions come from %1</source>
        <translation>Plus de la moitié des mentions viennent de %1</translation>
    </message>
    <message>
        <source>%1 leads with %2 of the mentions</source>
        <translation>%1 vient en tête avec %2 des mentions</translation>
    </message>
    <message>
        <source>There was nothing to answer</source>
        <translation>Il n’y avait rien à répondre</translation>
    </message>
    <message>
        <source>No mention was answered yet</source>
        <translation>Aucune mention n’a encore reçu de réponse</translation>
    </message>
    <message>
        <source>Every mention was answered</source>
        <translation>Toutes les mentions ont reçu une réponse</translation>
    </message>
    <message>
        <source>%1 is answered least: %2 of %3</source>
        <translation>%1 reçoit le moins de réponses&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s), none in the period before</source>
        <translation>
            <numerusform>%Ln mention, aucune sur la période d’avant</numerusform>
            <numerusform>%Ln mentions, aucune sur la période d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Over %1 times the usual mentions %2</source>
        <comment>number, in which days</comment>
        <translation>Plus de %1 fois les mentions habituelles %2</translation>
    </message>
    <message>
        <source>Over %1 times the usual mentions %2, mostly on %3</source>
        <comment>number, in which days, channel</comment>
        <translation>Plus de %1 fois les mentions habituelles %2, surtout sur %3</translation>
    </message>
    <message>
        <source>Mentions about tripled %1</source>
        <comment>in which days</comment>
        <translation>Les mentions ont à peu près triplé %1</translation>
    </message>
    <message>
        <source>Mentions about tripled %1, mostly on %2</source>
        <comment>in which days, channel</comment>
        <translation>Les mentions ont à peu près triplé %1, surtout sur %2</translation>
    </message>
    <message>
        <source>Mentions doubled %1</source>
        <comment>in which days</comment>
        <translation>Les mentions ont doublé %1</translation>
    </message>
    <message>
        <source>Mentions doubled %1, mostly on %2</source>
        <comment>in which days, channel</comment>
        <translation>Les mentions ont doublé %1, surtout sur %2</translation>
    </message>
    <message numerus="yes">
        <source>in the last %Ln day(s)</source>
        <translation>
            <numerusform>ces dernières 24 heures</numerusform>
            <numerusform>ces %Ln derniers jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the %Ln day(s) before today</source>
        <translation>
            <numerusform>la veille</numerusform>
            <numerusform>les %Ln jours avant aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>Mentions halved %1</source>
        <comment>in which days</comment>
        <translation>Les mentions ont baissé de moitié %1</translation>
    </message>
    <message>
        <source>Everything that can be answered was answered</source>
        <translation>Tout ce qui peut recevoir une réponse en a reçu une</translation>
    </message>
    <message>
        <source>%1 of what can be answered was answered</source>
        <comment>a share</comment>
        <translation>%1 de ce qui peut recevoir une réponse en a reçu une</translation>
    </message>
    <message>
        <source>about as long</source>
        <comment>a response time, compared</comment>
        <translation>à peu près autant</translation>
    </message>
    <message>
        <source>%1 or so</source>
        <comment>a change that is not exact</comment>
        <translation>%1 environ</translation>
    </message>
</context>
<context>
    <name>parvis::models::ReputationPageModel</name>
    <message>
        <source>The channels were not read.</source>
        <translation>Les canaux n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>The figures were not read.</source>
        <translation>Les chiffres n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what, channel, days</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Answered, median about %1</source>
        <comment>a length of time</comment>
        <translation>Répondues, médiane d’environ %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::RequestListModel</name>
    <message>
        <source>taking in</source>
        <translation>collecte</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>envoi</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>connexion</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a link</source>
        <translation>un lien</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>un import</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sans réponse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the head of a column, what stands in it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The answer: “%1”</source>
        <extracomment>%1 is why, in the words of a server or of the system</extracomment>
        <translation>La réponse&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What was said instead of an answer: “%1”</source>
        <translation>Dit à la place d’une réponse&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>no answer noted</source>
        <translation>pas de réponse notée</translation>
    </message>
    <message>
        <source>It was about to leave. What came of it is not noted: it is under way still, or Parvis ended before it did.</source>
        <translation>Elle était sur le point de partir. Ce qu’il en est advenu n’est pas noté&#xa0;: elle est encore en cours, ou Parvis s’est arrêté avant elle.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ResponseTargetsModel</name>
    <message>
        <source>The response times could not be read.</source>
        <translation>Les délais de réponse n’ont pas pu être lus.</translation>
    </message>
    <message>
        <source>Answer within %1</source>
        <translation>Répondre sous %1</translation>
    </message>
    <message>
        <source>Change a response time</source>
        <translation>Modifier un délai de réponse</translation>
    </message>
    <message>
        <source>The response time was not changed.</source>
        <translation>Le délai de réponse n’a pas été modifié.</translation>
    </message>
    <message>
        <source>The channel is to be answered within %1.</source>
        <translation>Ce canal doit recevoir une réponse sous %1.</translation>
    </message>
    <message>
        <source>The channel has no response time now. Its hours and holidays are kept.</source>
        <translation>Ce canal n’a plus de délai de réponse. Ses heures et ses jours fériés sont conservés.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Review</name>
    <message>
        <source>Not signed</source>
        <comment>a comment</comment>
        <translation>Non signé</translation>
    </message>
    <message>
        <source>%1 · edited</source>
        <extracomment>%1 is when the comment was written</extracomment>
        <translation>%1 &#xa0; modifié</translation>
    </message>
    <message>
        <source>Resolved · %1</source>
        <comment>a comment</comment>
        <extracomment>%1 is when</extracomment>
        <translation>Résolu &#xa0; %1</translation>
    </message>
    <message>
        <source>Resolved by %1 · %2</source>
        <comment>a comment</comment>
        <extracomment>%1 is who, %2 is when</extracomment>
        <translation>Résolu par %1 &#xa0; %2</translation>
    </message>
    <message>
        <source>Made a draft again by %1</source>
        <translation>Remis en brouillon par %1</translation>
    </message>
    <message>
        <source>Made a draft again</source>
        <translation>Remis en brouillon</translation>
    </message>
    <message>
        <source>Review asked for by %1</source>
        <translation>Relecture demandée par %1</translation>
    </message>
    <message>
        <source>Review asked for</source>
        <translation>Relecture demandée</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <comment>an article</comment>
        <translation>Approuvé par %1</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>an article</comment>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Marked as published by %1</source>
        <translation>Marqué comme publié par %1</translation>
    </message>
    <message>
        <source>Marked as published</source>
        <translation>Marqué comme publié</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Ce qui a été décidé</translation>
    </message>
    <message>
        <source>%1 answers, %2: %3</source>
        <extracomment>an answer to a comment: %1 is who, %2 when, %3 the words</extracomment>
        <translation>%1 répond, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 on “%3”, %2: %4</source>
        <extracomment>a comment: %1 is who, %2 when, %3 the passage, %4 the words</extracomment>
        <translation>%1 à propos de «&#xa0;%3&#xa0;», %2&#xa0;: %4</translation>
    </message>
    <message>
        <source>The passage is gone.</source>
        <translation>Le passage a disparu.</translation>
    </message>
    <message>
        <source>Approved.</source>
        <comment>an article</comment>
        <translation>Approuvé.</translation>
    </message>
    <message numerus="yes">
        <source>Approved. %Ln comment(s) are still open.</source>
        <translation>
            <numerusform>Approuvé. %Ln commentaire est encore ouvert.</numerusform>
            <numerusform>Approuvé. %Ln commentaires sont encore ouverts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ReviewCommand</name>
    <message>
        <source>Asked for review</source>
        <comment>a moment of the history</comment>
        <translation>Relecture demandée</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>a moment of the history</comment>
        <translation>Approuvé</translation>
    </message>
</context>
<context>
    <name>parvis::models::RuleEffectsModel</name>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (annulé)</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Mention</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Ce qu’elle devient</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
</context>
<context>
    <name>parvis::models::Rules</name>
    <message>
        <source>Tag</source>
        <translation>Étiqueter</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Confier à</translation>
    </message>
    <message>
        <source>Set the priority</source>
        <translation>Fixer la priorité</translation>
    </message>
    <message>
        <source>Set the state</source>
        <translation>Fixer l’état</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Draft a saved reply</source>
        <translation>Préparer une réponse type</translation>
    </message>
    <message>
        <source>Notify me</source>
        <translation>Me prévenir</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>waiting for them</source>
        <translation>attend leur réponse</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>en sommeil</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <translation>étiquette «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>a tag that is gone</source>
        <translation>une étiquette disparue</translation>
    </message>
    <message>
        <source>give it to nobody</source>
        <translation>la confier à personne</translation>
    </message>
    <message>
        <source>give it to %1</source>
        <translation>la confier à %1</translation>
    </message>
    <message>
        <source>priority: %1</source>
        <translation>priorité&#xa0;: %1</translation>
    </message>
    <message>
        <source>state: %1</source>
        <translation>état&#xa0;: %1</translation>
    </message>
    <message>
        <source>add a note</source>
        <translation>ajouter une note</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>note&#xa0;: %1</translation>
    </message>
    <message>
        <source>draft “%1”</source>
        <translation>préparer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>draft a saved reply</source>
        <translation>préparer une réponse type</translation>
    </message>
    <message>
        <source>notify me (only of what comes in)</source>
        <translation>me prévenir (seulement de ce qui arrive)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>tag “%1” added</source>
        <translation>étiquette «&#xa0;%1&#xa0;» ajoutée</translation>
    </message>
    <message>
        <source>assigned to: %1 → %2</source>
        <extracomment>%1 who is to see to it now, %2 who will</extracomment>
        <translation>confiée à&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>priority: %1 → %2</source>
        <extracomment>%1 what it is, %2 what it will be</extracomment>
        <translation>priorité&#xa0;: %1 → %2</translation>
    </message>
    <message>
        <source>state: %1 → %2</source>
        <extracomment>%1 what it is, %2 what it will be</extracomment>
        <translation>état&#xa0;: %1 → %2</translation>
    </message>
</context>
<context>
    <name>parvis::models::RulesModel</name>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
    <message>
        <source>Change a rule</source>
        <translation>Modifier une règle</translation>
    </message>
    <message>
        <source>Move a rule</source>
        <translation>Déplacer une règle</translation>
    </message>
    <message>
        <source>Remove a rule</source>
        <translation>Supprimer une règle</translation>
    </message>
    <message>
        <source>The rule “%1” was removed.</source>
        <translation>La règle «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>New rule %1</source>
        <translation>Nouvelle règle %1</translation>
    </message>
    <message>
        <source>The rules could not be read.</source>
        <translation>Les règles n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The rule was not added.</source>
        <translation>La règle n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>The rule was not changed.</source>
        <translation>La règle n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>The rule was not removed.</source>
        <translation>La règle n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>Applies to what comes in</source>
        <translation>S’applique à ce qui arrive</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>The rule could not be tried.</source>
        <translation>La règle n’a pas pu être essayée.</translation>
    </message>
    <message>
        <source>It would change nothing in that time.</source>
        <translation>Elle ne changerait rien sur cette période.</translation>
    </message>
    <message numerus="yes">
        <source>It would change %n mention(s):</source>
        <translation>
            <numerusform>Elle changerait %n mention&#xa0;:</numerusform>
            <numerusform>Elle changerait %n mentions&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Until then: %1</source>
        <translation>Arrêté. Jusque-là&#xa0;: %1</translation>
    </message>
    <message>
        <source>The rule ended early.</source>
        <translation>La règle s’est arrêtée avant la fin.</translation>
    </message>
    <message>
        <source>There was nothing to change in that time.</source>
        <translation>Il n’y avait rien à changer sur cette période.</translation>
    </message>
    <message numerus="yes">
        <source>The rule changed %n mention(s).</source>
        <translation>
            <numerusform>La règle a changé %n mention.</numerusform>
            <numerusform>La règle a changé %n mentions.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What the rule did could not be read.</source>
        <translation>Ce que la règle a fait n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>It did nothing yet.</source>
        <translation>Elle n’a encore rien fait.</translation>
    </message>
    <message>
        <source>What it did, newest first:</source>
        <translation>Ce qu’elle a fait, du plus récent au plus ancien&#xa0;:</translation>
    </message>
    <message>
        <source>What the rule did was not undone.</source>
        <translation>Ce que la règle a fait n’a pas été annulé.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the rule undone.</source>
        <translation>
            <numerusform>%n changement de la règle annulé.</numerusform>
            <numerusform>%n changements de la règle annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone: somebody changed it since.</source>
        <translation>
            <numerusform>%n laissé tel quel&#xa0;: quelqu’un l’a modifié depuis.</numerusform>
            <numerusform>%n laissés tels quels&#xa0;: quelqu’un les a modifiés depuis.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who said what</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>a mention that is gone</source>
        <translation>une mention disparue</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is what a rule does (&quot;tag “Delivery”&quot;), %2 how often</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: left out, nothing can be answered there</source>
        <extracomment>%1 is what a rule would do (draft “Thanks”)</extracomment>
        <translation>%1&#xa0;: laissé de côté, on ne peut pas répondre là</translation>
    </message>
</context>
<context>
    <name>parvis::models::SaidWords</name>
    <message>
        <source>a comment without a post</source>
        <translation>un commentaire sans article</translation>
    </message>
    <message>
        <source>a comment without an id</source>
        <translation>un commentaire sans identifiant</translation>
    </message>
    <message>
        <source>a community is needed</source>
        <translation>il faut une communauté</translation>
    </message>
    <message>
        <source>a file without an address</source>
        <translation>un fichier sans adresse</translation>
    </message>
    <message>
        <source>a forum, a user name and a key are needed</source>
        <translation>il faut un forum, un nom d’utilisateur et une clé</translation>
    </message>
    <message>
        <source>a newsletter is an article</source>
        <translation>une infolettre est un article</translation>
    </message>
    <message>
        <source>a password without an id</source>
        <translation>un mot de passe sans identifiant</translation>
    </message>
    <message>
        <source>a post without a text</source>
        <translation>un billet sans texte</translation>
    </message>
    <message>
        <source>a post without a topic</source>
        <translation>un message sans sujet</translation>
    </message>
    <message>
        <source>a post without an id</source>
        <translation>un billet sans identifiant</translation>
    </message>
    <message>
        <source>a server, a token and a channel are needed</source>
        <translation>il faut un serveur, un jeton et un canal</translation>
    </message>
    <message>
        <source>a site of Ghost takes articles alone</source>
        <translation>un site Ghost ne prend que des articles</translation>
    </message>
    <message>
        <source>a site takes articles, and answers to comments</source>
        <translation>un site prend des articles, et des réponses aux commentaires</translation>
    </message>
    <message>
        <source>a webhook only takes</source>
        <translation>un webhook ne fait que recevoir</translation>
    </message>
    <message>
        <source>an account without an id</source>
        <translation>un compte sans identifiant</translation>
    </message>
    <message>
        <source>an address and a user are needed</source>
        <translation>il faut une adresse et un utilisateur</translation>
    </message>
    <message>
        <source>an article is written over by an article alone</source>
        <translation>un article n’est remplacé que par un article</translation>
    </message>
    <message>
        <source>an article without an id</source>
        <translation>un article sans identifiant</translation>
    </message>
    <message>
        <source>an event without an id</source>
        <translation>un événement sans identifiant</translation>
    </message>
    <message>
        <source>another post than was edited</source>
        <translation>un autre billet que celui qui a été modifié</translation>
    </message>
    <message>
        <source>in listmonk it is: %1</source>
        <translation>dans listmonk, son état est&#xa0;: %1</translation>
    </message>
    <message>
        <source>it does not say whose site it is</source>
        <translation>il ne dit pas à qui est le site</translation>
    </message>
    <message>
        <source>it is in people&apos;s mailboxes</source>
        <translation>il est dans les boîtes aux lettres des gens</translation>
    </message>
    <message>
        <source>it is no longer held there and was not published</source>
        <translation>il n’y est plus gardé et n’a pas été publié</translation>
    </message>
    <message>
        <source>it is not a feed</source>
        <translation>ce n’est pas un fil</translation>
    </message>
    <message>
        <source>it is still a draft</source>
        <translation>c’est encore un brouillon</translation>
    </message>
    <message>
        <source>it lies in the site&apos;s trash</source>
        <translation>il est dans la corbeille du site</translation>
    </message>
    <message>
        <source>it says nowhere to give a token back</source>
        <translation>il ne dit pas où rendre un jeton</translation>
    </message>
    <message>
        <source>it says something else there by now</source>
        <translation>il y dit autre chose maintenant</translation>
    </message>
    <message>
        <source>it stays: %1</source>
        <translation>il reste&#xa0;: %1</translation>
    </message>
    <message>
        <source>it was cancelled in listmonk</source>
        <translation>il a été annulé dans listmonk</translation>
    </message>
    <message>
        <source>it was changed on the site on %1</source>
        <translation>il a été modifié sur le site le %1</translation>
    </message>
    <message>
        <source>it was deleted in the room</source>
        <translation>il a été supprimé dans le salon</translation>
    </message>
    <message>
        <source>it was deleted there</source>
        <translation>il y a été supprimé</translation>
    </message>
    <message>
        <source>it would be listened to without encryption</source>
        <translation>il serait écouté sans chiffrement</translation>
    </message>
    <message>
        <source>neither a server nor a user id that names one</source>
        <translation>ni serveur ni identifiant qui en nomme un</translation>
    </message>
    <message>
        <source>neither a token nor a name and a password</source>
        <translation>ni jeton, ni nom et mot de passe</translation>
    </message>
    <message>
        <source>neither post nor comment: %1</source>
        <translation>ni article ni commentaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>neither without a token nor without a chat</source>
        <translation>ni sans jeton ni sans discussion</translation>
    </message>
    <message>
        <source>no Admin API key, which reads ID:SECRET</source>
        <translation>ce n’est pas une clé Admin API, de la forme ID:SECRET</translation>
    </message>
    <message>
        <source>no JSON array</source>
        <translation>pas de tableau JSON</translation>
    </message>
    <message>
        <source>no JSON object</source>
        <translation>pas d’objet JSON</translation>
    </message>
    <message>
        <source>no Matrix server</source>
        <translation>ce n’est pas un serveur Matrix</translation>
    </message>
    <message>
        <source>no REST interface of WordPress there</source>
        <translation>pas d’interface REST de WordPress à cet endroit</translation>
    </message>
    <message>
        <source>no address of a post: %1</source>
        <translation>ce n’est pas l’adresse d’un billet&#xa0;: %1</translation>
    </message>
    <message>
        <source>no address of a server</source>
        <translation>ce n’est pas l’adresse d’un serveur</translation>
    </message>
    <message>
        <source>no campaign is known</source>
        <translation>aucune campagne n’est connue</translation>
    </message>
    <message>
        <source>no category “%1” there</source>
        <translation>pas de catégorie «&#xa0;%1&#xa0;» à cet endroit</translation>
    </message>
    <message>
        <source>no id of Ghost: %1</source>
        <translation>ce n’est pas un identifiant de Ghost&#xa0;: %1</translation>
    </message>
    <message>
        <source>no list was named</source>
        <translation>aucune liste n’a été nommée</translation>
    </message>
    <message>
        <source>no list “%1”</source>
        <translation>pas de liste «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>no moderator let it through</source>
        <translation>aucun modérateur ne l’a laissé passer</translation>
    </message>
    <message>
        <source>no newsletter “%1”; there are: %2</source>
        <translation>pas d’infolettre «&#xa0;%1&#xa0;»&#x202f;; il y a&#xa0;: %2</translation>
    </message>
    <message>
        <source>no number of WordPress: %1</source>
        <translation>ce n’est pas un numéro de WordPress&#xa0;: %1</translation>
    </message>
    <message>
        <source>no position: %1</source>
        <translation>ce n’est pas une position&#xa0;: %1</translation>
    </message>
    <message>
        <source>no post of a forum: %1</source>
        <translation>ce n’est pas un message d’un forum&#xa0;: %1</translation>
    </message>
    <message>
        <source>no refresh token</source>
        <translation>pas de jeton de renouvellement</translation>
    </message>
    <message>
        <source>no site of Ghost</source>
        <translation>ce n’est pas un site Ghost</translation>
    </message>
    <message>
        <source>no site of Lemmy</source>
        <translation>ce n’est pas un site Lemmy</translation>
    </message>
    <message>
        <source>no such list: %1</source>
        <translation>cette liste n’existe pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>no such stream: %1</source>
        <translation>ce flux n’existe pas&#xa0;: %1</translation>
    </message>
    <message>
        <source>not a community, an account or a search of Reddit</source>
        <translation>ce n’est ni une communauté, ni un compte, ni une recherche de Reddit</translation>
    </message>
    <message>
        <source>not an address of Reddit</source>
        <translation>ce n’est pas une adresse de Reddit</translation>
    </message>
    <message>
        <source>not the address of a webhook</source>
        <translation>ce n’est pas l’adresse d’un webhook</translation>
    </message>
    <message>
        <source>nothing is to be heard live</source>
        <translation>il n’y a rien à écouter en direct</translation>
    </message>
    <message>
        <source>nothing to say</source>
        <translation>il n’y a rien à dire</translation>
    </message>
    <message>
        <source>nothing was noted of it</source>
        <translation>rien n’en a été noté</translation>
    </message>
    <message>
        <source>nowhere to keep secrets is open</source>
        <translation>rien n’est ouvert où garder des secrets</translation>
    </message>
    <message>
        <source>on the site it has become a draft</source>
        <translation>sur le site, c’est redevenu un brouillon</translation>
    </message>
    <message>
        <source>on the site it has become: %1</source>
        <translation>sur le site, son état est devenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>others push all the time</source>
        <translation>d’autres poussent sans cesse</translation>
    </message>
    <message>
        <source>others write %1 all the time</source>
        <translation>d’autres écrivent sans cesse %1</translation>
    </message>
    <message>
        <source>recipients, more than %1</source>
        <translation>destinataires, plus de %1</translation>
    </message>
    <message>
        <source>recipients, no mail address: %1</source>
        <translation>destinataires, ce n’est pas une adresse de courriel&#xa0;: %1</translation>
    </message>
    <message>
        <source>room, the account is in none: name one by #alias:server</source>
        <translation>salon, le compte n’est dans aucun&#xa0;: nommez-en un par #alias:serveur</translation>
    </message>
    <message>
        <source>room, the account is in these: %1</source>
        <translation>salon, le compte est dans ceux-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>several categories are called “%1”: say below which, as in “Parent &gt; %1”</source>
        <translation>plusieurs catégories s’appellent «&#xa0;%1&#xa0;»&#xa0;: dites sous laquelle, comme dans «&#xa0;Parente &gt; %1&#xa0;»</translation>
    </message>
    <message>
        <source>somebody edited it on the forum</source>
        <translation>quelqu’un l’a modifié sur le forum</translation>
    </message>
    <message>
        <source>somebody edited it there</source>
        <translation>quelqu’un l’y a modifié</translation>
    </message>
    <message>
        <source>the answer is another server&apos;s</source>
        <translation>la réponse est celle d’un autre serveur</translation>
    </message>
    <message>
        <source>the browser brought no code back</source>
        <translation>le navigateur n’a rapporté aucun code</translation>
    </message>
    <message>
        <source>the browser brought no password back</source>
        <translation>le navigateur n’a rapporté aucun mot de passe</translation>
    </message>
    <message>
        <source>the comment that it answers is in: %1</source>
        <translation>le commentaire auquel il répond est dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>the file is still being processed</source>
        <translation>le fichier est encore en traitement</translation>
    </message>
    <message>
        <source>the folder of %1 is not there</source>
        <translation>le dossier de %1 n’existe pas</translation>
    </message>
    <message>
        <source>the instance names no streaming</source>
        <translation>l’instance n’indique pas de flux en direct</translation>
    </message>
    <message>
        <source>the page names no Micropub endpoint</source>
        <translation>la page n’indique pas d’adresse Micropub</translation>
    </message>
    <message>
        <source>the page names no feed</source>
        <translation>la page n’indique aucun fil</translation>
    </message>
    <message>
        <source>the post that it answers was deleted</source>
        <translation>le message auquel il répond a été supprimé</translation>
    </message>
    <message>
        <source>the room is encrypted</source>
        <translation>le salon est chiffré</translation>
    </message>
    <message>
        <source>the server does not give message %1</source>
        <translation>le serveur ne donne pas le message %1</translation>
    </message>
    <message>
        <source>the server does not know the token</source>
        <translation>le serveur ne connaît pas le jeton</translation>
    </message>
    <message>
        <source>the server gave no token</source>
        <translation>le serveur n’a pas donné de jeton</translation>
    </message>
    <message>
        <source>the server numbers its messages anew</source>
        <translation>le serveur renumérote ses messages</translation>
    </message>
    <message>
        <source>the site accepted it and never published it</source>
        <translation>le site l’a accepté et ne l’a jamais publié</translation>
    </message>
    <message>
        <source>the site does not allow to publish</source>
        <translation>le site ne permet pas de publier</translation>
    </message>
    <message>
        <source>the site gave no address for it</source>
        <translation>le site n’en a pas donné l’adresse</translation>
    </message>
    <message>
        <source>the site has put the comment into: %1</source>
        <translation>le site a mis le commentaire dans&#xa0;: %1</translation>
    </message>
    <message>
        <source>the site has these words already, and does not show them</source>
        <translation>le site a déjà ces mots, et ne les montre pas</translation>
    </message>
    <message>
        <source>the site names nobody to sign in with (IndieAuth)</source>
        <translation>le site n’indique personne auprès de qui se connecter (IndieAuth)</translation>
    </message>
    <message>
        <source>the site takes no files</source>
        <translation>le site ne prend pas de fichiers</translation>
    </message>
    <message>
        <source>the token has run out</source>
        <translation>le jeton a expiré</translation>
    </message>
    <message>
        <source>the token was made by hand</source>
        <translation>le jeton a été fait à la main</translation>
    </message>
    <message>
        <source>there is no category “%1” there</source>
        <translation>il n’y a pas de catégorie «&#xa0;%1&#xa0;» à cet endroit</translation>
    </message>
    <message>
        <source>there is no token to renew with</source>
        <translation>il n’y a pas de jeton avec lequel renouveler</translation>
    </message>
    <message>
        <source>too much was said meanwhile to look through</source>
        <translation>trop de choses ont été dites entre-temps pour tout regarder</translation>
    </message>
    <message>
        <source>user, no mail address: %1</source>
        <translation>utilisateur, ce n’est pas une adresse de courriel&#xa0;: %1</translation>
    </message>
    <message>
        <source>user, there is no %1</source>
        <translation>utilisateur, il n’y a pas de %1</translation>
    </message>
    <message>
        <source>what it answers was deleted</source>
        <translation>ce à quoi il répond a été supprimé</translation>
    </message>
    <message>
        <source>what was written there is not what can be read there</source>
        <translation>ce qui y a été écrit n’est pas ce qui peut y être lu</translation>
    </message>
    <message>
        <source>%1 does not say that it lets people in there</source>
        <translation>%1 ne dit pas qu’il y laisse entrer</translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation>%1 est verrouillé</translation>
    </message>
    <message>
        <source>Parvis is offline</source>
        <translation>Parvis est hors ligne</translation>
    </message>
    <message>
        <source>Parvis was put offline</source>
        <translation>Parvis a été mis hors ligne</translation>
    </message>
    <message>
        <source>an answer of more than %1 MB</source>
        <translation>une réponse de plus de %1&#xa0;Mo</translation>
    </message>
    <message>
        <source>it had not come whole after %1 s</source>
        <translation>elle n’était pas entière après %1&#xa0;s</translation>
    </message>
    <message>
        <source>no answer of IMAP</source>
        <translation>ce n’est pas une réponse d’IMAP</translation>
    </message>
    <message>
        <source>silent for %1 s</source>
        <translation>silence pendant %1&#xa0;s</translation>
    </message>
    <message>
        <source>the line is closed</source>
        <translation>la liaison est fermée</translation>
    </message>
    <message>
        <source>the message that is answered is in no folder any more</source>
        <translation>le message auquel on répond n’est plus dans aucun dossier</translation>
    </message>
    <message>
        <source>the message that is answered says not who it is from</source>
        <translation>le message auquel on répond ne dit pas de qui il vient</translation>
    </message>
    <message>
        <source>the network is metered</source>
        <translation>le réseau est compté</translation>
    </message>
    <message>
        <source>the program ends</source>
        <translation>le programme se termine</translation>
    </message>
    <message>
        <source>the server closed the line</source>
        <translation>le serveur a fermé la liaison</translation>
    </message>
    <message>
        <source>server response timeout</source>
        <translation>le serveur n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>%1 offers no encryption (STARTTLS)</source>
        <translation>%1 n’offre pas de chiffrement (STARTTLS)</translation>
    </message>
    <message>
        <source>only an article is held there</source>
        <translation>seul un article y est gardé jusqu’à son heure</translation>
    </message>
    <message>
        <source>Connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>Connection timed out</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>Host %1 not found</source>
        <translation>aucun serveur de ce nom&#xa0;: %1</translation>
    </message>
    <message>
        <source>Host not found</source>
        <translation>aucun serveur de ce nom</translation>
    </message>
    <message>
        <source>Network unreachable</source>
        <translation>pas de réseau</translation>
    </message>
    <message>
        <source>Socket operation timed out</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>The certificate has expired</source>
        <translation>son certificat a expiré</translation>
    </message>
    <message>
        <source>The certificate is self-signed, and untrusted</source>
        <translation>son certificat n’est signé que par lui-même</translation>
    </message>
    <message>
        <source>The host name did not match any of the valid hosts for this certificate</source>
        <translation>son certificat est celui d’un autre serveur</translation>
    </message>
    <message>
        <source>The remote host closed the connection</source>
        <translation>le serveur a raccroché</translation>
    </message>
    <message>
        <source>a code is needed, since signing in takes two steps</source>
        <translation>un code est nécessaire, car la connexion se fait en deux étapes</translation>
    </message>
    <message>
        <source>a forum channel takes threads alone</source>
        <translation>un salon forum ne prend que des fils</translation>
    </message>
    <message>
        <source>a web page came in the place of an answer</source>
        <translation>une page web est venue à la place d’une réponse</translation>
    </message>
    <message>
        <source>an earlier attempt was never answered</source>
        <translation>une tentative précédente n’a jamais eu de réponse</translation>
    </message>
    <message>
        <source>channel, it may be one of these: %1</source>
        <translation>canal, il peut s’agir de l’un de ceux-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>channel, the account is in none</source>
        <translation>canal, le compte n’est dans aucun</translation>
    </message>
    <message>
        <source>channel, the account is in these: %1</source>
        <translation>canal, le compte est dans ceux-ci&#xa0;: %1</translation>
    </message>
    <message>
        <source>it was changed on the site</source>
        <translation>cela a été changé sur le site</translation>
    </message>
    <message>
        <source>its title is too long</source>
        <translation>son titre est trop long</translation>
    </message>
    <message>
        <source>its title is too short or too long</source>
        <translation>son titre est trop court ou trop long</translation>
    </message>
    <message>
        <source>the code is wrong</source>
        <translation>le code est faux</translation>
    </message>
    <message>
        <source>the name or the password is wrong</source>
        <translation>le nom ou le mot de passe est faux</translation>
    </message>
    <message>
        <source>the session has ended</source>
        <translation>la session a pris fin</translation>
    </message>
    <message>
        <source>what is to be known first could not be asked: %1</source>
        <translation>ce qu’il faut savoir d’abord n’a pas pu être demandé&#xa0;: %1</translation>
    </message>
    <message>
        <source>what stands in a forum cannot be held back</source>
        <translation>ce qui est paru sur un forum ne peut pas être retenu</translation>
    </message>
    <message>
        <source>with a file it is at most 1024 characters</source>
        <translation>avec un fichier, c’est 1&#x202f;024 caractères au plus</translation>
    </message>
    <message>
        <source>the connection was closed before an answer came</source>
        <translation>la connexion a été fermée avant qu’une réponse n’arrive</translation>
    </message>
    <message>
        <source>the connection was closed before the answer had come whole</source>
        <translation>la connexion a été fermée avant que la réponse ne soit arrivée entière</translation>
    </message>
    <message>
        <source>the connection was closed when %1 of %2 had left</source>
        <translation>la connexion a été fermée quand %1 sur %2 étaient partis</translation>
    </message>
    <message>
        <source>it stands in another chat</source>
        <translation>cela se trouve dans une autre discussion</translation>
    </message>
    <message>
        <source>it serves “%1” already, and can serve one channel alone: make another bot</source>
        <translation>il sert déjà «&#xa0;%1&#xa0;», et ne peut servir qu’un canal&#xa0;: créez un autre bot</translation>
    </message>
    <message>
        <source>room, nobody there knows %1; the account is in these: %2</source>
        <translation>salon, personne n’y connaît %1&#x202f;; le compte est dans ceux-ci&#xa0;: %2</translation>
    </message>
    <message>
        <source>room, the account may not enter %1 and is in these: %2</source>
        <translation>salon, le compte ne peut entrer dans %1 et est dans ceux-ci&#xa0;: %2</translation>
    </message>
    <message>
        <source>room, nobody there knows %1</source>
        <translation>salon, personne n’y connaît %1</translation>
    </message>
    <message>
        <source>room, the account may not enter %1</source>
        <translation>salon, le compte ne peut entrer dans %1</translation>
    </message>
    <message>
        <source>the feed breaks off before its end: what of it is whole was taken in</source>
        <translation>le flux s’interrompt avant sa fin&#xa0;: ce qui en est entier a été recueilli</translation>
    </message>
    <message>
        <source>the token does not give the right “%1” there: sign in again with one that does</source>
        <translation>le jeton n’y donne pas le droit «&#xa0;%1&#xa0;»&#xa0;: reconnectez-vous avec un jeton qui le donne</translation>
    </message>
    <message>
        <source>a backup was restored since it was to leave</source>
        <translation>une sauvegarde a été restaurée depuis le moment prévu</translation>
    </message>
    <message>
        <source>there is no category “%1” there, and this account may not make one</source>
        <translation>il n’y a pas de catégorie «&#xa0;%1&#xa0;» là-bas, et ce compte ne peut pas en créer</translation>
    </message>
    <message>
        <source>there is no tag “%1” there, and this account may not make one</source>
        <translation>il n’y a pas d’étiquette «&#xa0;%1&#xa0;» là-bas, et ce compte ne peut pas en créer</translation>
    </message>
    <message>
        <source>this account may not change it there</source>
        <translation>ce compte ne peut pas le modifier là-bas</translation>
    </message>
    <message>
        <source>something in the same words waits there for a moderator</source>
        <translation>un texte de mêmes mots y attend déjà un modérateur</translation>
    </message>
    <message>
        <source>somebody edited it on the forum, and it says something else now</source>
        <translation>quelqu’un l’a modifié sur le forum, et il dit autre chose à présent</translation>
    </message>
    <message>
        <source>the certificate of %1 has expired</source>
        <translation>le certificat de %1 a expiré</translation>
    </message>
    <message>
        <source>the certificate of %1 is not valid yet</source>
        <translation>le certificat de %1 n’est pas encore valable</translation>
    </message>
    <message>
        <source>the certificate of %1 is another host&apos;s</source>
        <translation>le certificat de %1 est celui d’un autre hôte</translation>
    </message>
    <message>
        <source>the certificate of %1 is not trusted by this computer</source>
        <translation>cet ordinateur ne se fie pas au certificat de %1</translation>
    </message>
    <message>
        <source>%1 does not speak TLS there</source>
        <translation>%1 ne parle pas TLS à cet endroit</translation>
    </message>
    <message>
        <source>%1 and this computer find no way to speak TLS</source>
        <translation>%1 et cet ordinateur ne s’accordent sur aucune façon de parler TLS</translation>
    </message>
    <message>
        <source>the file that PARVIS_CA_FILE names cannot be read</source>
        <translation>le fichier que nomme PARVIS_CA_FILE ne peut être lu</translation>
    </message>
    <message>
        <source>this workspace is a copy, and the original may have sent it</source>
        <translation>cet espace de travail est une copie, et l’original l’a peut-être envoyé</translation>
    </message>
    <message>
        <source>this server does not list what it holds until later</source>
        <translation>ce serveur ne donne pas la liste de ce qu’il garde jusqu’à plus tard</translation>
    </message>
    <message>
        <source>a post has a poll or files there, not both</source>
        <translation>un billet y a un sondage ou des fichiers, pas les deux</translation>
    </message>
    <message>
        <source>address, no address of the web: %1</source>
        <translation>adresse, ce n’est pas une adresse du web&#xa0;: %1</translation>
    </message>
    <message>
        <source>it was paused in listmonk</source>
        <translation>il a été mis en pause dans listmonk</translation>
    </message>
    <message>
        <source>a warning stands before it, and there are none there</source>
        <translation>un avertissement le précède, et il n’y en a pas là-bas</translation>
    </message>
    <message>
        <source>files go along with it, and none are taken there</source>
        <translation>des fichiers l’accompagnent, et il n’en est pas pris là-bas</translation>
    </message>
    <message>
        <source>it has a poll, and there are none there</source>
        <translation>il a un sondage, et il n’y en a pas là-bas</translation>
    </message>
    <message>
        <source>it is cut into %1 parts, and there are no threads there</source>
        <translation>il est coupé en %1 parties, et il n’y a pas de fils là-bas</translation>
    </message>
    <message>
        <source>it is not for everybody, and everybody reads it there</source>
        <translation>il n’est pas pour tout le monde, et tout le monde le lit là-bas</translation>
    </message>
    <message>
        <source>its poll is over there, or nearly: changing it would take the poll away</source>
        <translation>son sondage y est fini, ou presque&#xa0;: le changer ferait disparaître le sondage</translation>
    </message>
    <message>
        <source>no community “%1” there</source>
        <translation>pas de communauté «&#xa0;%1&#xa0;» à cet endroit</translation>
    </message>
    <message>
        <source>room, none is called %1; the account is in these: %2</source>
        <translation>salon, aucun ne s’appelle %1&#x202f;; le compte est dans ceux-ci&#xa0;: %2</translation>
    </message>
    <message>
        <source>its poll has other answers than polls can have there</source>
        <translation>son sondage a d’autres réponses que les sondages ne peuvent en avoir là-bas</translation>
    </message>
    <message>
        <source>its poll lasts another time than polls can last there</source>
        <translation>son sondage dure un autre temps que les sondages ne peuvent durer là-bas</translation>
    </message>
    <message>
        <source>its text is the question of its poll there, and too long for one</source>
        <translation>son texte y est la question de son sondage, et trop long pour une question</translation>
    </message>
    <message>
        <source>what has a poll stands there as it is</source>
        <translation>ce qui a un sondage y reste tel quel</translation>
    </message>
    <message>
        <source>the server does not give message %1, and is not asked for it any more</source>
        <translation>le serveur ne donne pas le message %1, et il ne lui est plus demandé</translation>
    </message>
    <message>
        <source>no letter was made of it</source>
        <translation>aucune lettre n’en a été faite</translation>
    </message>
    <message>
        <source>its answer is none that this service gives</source>
        <translation>sa réponse n’en est pas une de ce service</translation>
    </message>
    <message>
        <source>its answer was empty</source>
        <translation>sa réponse était vide</translation>
    </message>
    <message>
        <source>the server had an error of its own: %1</source>
        <translation>le serveur a eu une erreur de son côté&#xa0;: %1</translation>
    </message>
    <message>
        <source>the secure line was cut</source>
        <translation>la liaison sécurisée a été coupée</translation>
    </message>
    <message>
        <source>the forum says that it has this topic already, and does not show it</source>
        <translation>le forum dit avoir déjà ce sujet, et ne le montre pas</translation>
    </message>
    <message>
        <source>what was found there is post %1, which says the same</source>
        <translation>ce qui y a été trouvé est le billet %1, qui dit la même chose</translation>
    </message>
    <message>
        <source>what is found there may be post %1, which says the same</source>
        <translation>ce qui s’y trouve est peut-être le billet %1, qui dit la même chose</translation>
    </message>
    <message>
        <source>its text is the question of its poll there, and cut into a thread</source>
        <translation>son texte y est la question de son sondage, et est découpé en fil</translation>
    </message>
    <message>
        <source>more than 28 kB</source>
        <translation>plus de 28&#xa0;ko</translation>
    </message>
    <message>
        <source>so many entries of its feed could not be read: %1 (%2); all others were taken in</source>
        <translation>nombre d’entrées de son flux qui n’ont pu être lues&#xa0;: %1 (%2)&#x202f;; toutes les autres ont été recueillies</translation>
    </message>
    <message>
        <source>not asked: %1</source>
        <translation>non demandé&#xa0;: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>refusé&#xa0;: %1</translation>
    </message>
    <message>
        <source>it does not know who asks</source>
        <translation>il ne sait pas qui demande</translation>
    </message>
    <message>
        <source>it wants to be paid for that</source>
        <translation>il veut être payé pour cela</translation>
    </message>
    <message>
        <source>it does not allow that to this account</source>
        <translation>il ne permet pas cela à ce compte</translation>
    </message>
    <message>
        <source>it was not found there</source>
        <translation>cela n’y a pas été trouvé</translation>
    </message>
    <message>
        <source>it is not there any more</source>
        <translation>cela n’y est plus</translation>
    </message>
    <message>
        <source>it has no way to do that</source>
        <translation>il ne sait pas faire cela</translation>
    </message>
    <message>
        <source>what was sent took too long to arrive</source>
        <translation>l’envoi a mis trop longtemps à arriver</translation>
    </message>
    <message>
        <source>it does not go with what stands there by now</source>
        <translation>cela ne va pas avec ce qui s’y trouve maintenant</translation>
    </message>
    <message>
        <source>it is too large for it</source>
        <translation>c’est trop grand pour lui</translation>
    </message>
    <message>
        <source>it takes nothing of that kind</source>
        <translation>il ne prend rien de ce type</translation>
    </message>
    <message>
        <source>it is locked there</source>
        <translation>c’est verrouillé là-bas</translation>
    </message>
    <message>
        <source>it was asked too much at once</source>
        <translation>trop de demandes lui sont arrivées à la fois</translation>
    </message>
    <message>
        <source>the law does not allow it there</source>
        <translation>la loi ne le permet pas là-bas</translation>
    </message>
    <message>
        <source>its server has no room left</source>
        <translation>son serveur n’a plus de place</translation>
    </message>
    <message>
        <source>it answered what is no answer to that</source>
        <translation>il a répondu ce qui n’est pas une réponse à cela</translation>
    </message>
    <message>
        <source>it sent Parvis on to another address</source>
        <translation>il a renvoyé Parvis à une autre adresse</translation>
    </message>
    <message>
        <source>it does not take what it was sent</source>
        <translation>il n’accepte pas ce qui lui a été envoyé</translation>
    </message>
    <message>
        <source>its server is in trouble</source>
        <translation>son serveur a un problème</translation>
    </message>
    <message>
        <source>%1 (HTTP %2)</source>
        <extracomment>%1 is what a status of HTTP means (&quot;it does not allow that to this account&quot;), %2 its number</extracomment>
        <translation>%1 (HTTP&#xa0;%2)</translation>
    </message>
    <message>
        <source>%1 What is known: %2.</source>
        <extracomment>%1 is a sentence of ours, %2 what a status of HTTP means (&quot;it does not allow that to this account (HTTP 403)&quot;)</extracomment>
        <translation>%1 Ce que l’on sait&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <extracomment>%1 is a sentence of ours, %2 what the service answered, in its own language</extracomment>
        <translation>%1 («&#xa0;%2&#xa0;»)</translation>
    </message>
    <message>
        <source>a list without ids</source>
        <translation>une liste sans identifiants</translation>
    </message>
    <message>
        <source>a list without times</source>
        <translation>une liste sans dates</translation>
    </message>
    <message>
        <source>it seems to be there: as many stand there as say the same (%1), post %2 perhaps among them</source>
        <translation>elle semble y être : il y en a là autant qui disent la même chose (%1), dont peut-être le billet %2</translation>
    </message>
    <message>
        <source>what says the same there has other files, another poll or another warning</source>
        <translation>ce qui y dit la même chose a d’autres fichiers, un autre sondage ou un autre avertissement</translation>
    </message>
</context>
<context>
    <name>parvis::models::SavedRepliesModel</name>
    <message>
        <source>Add a saved reply</source>
        <translation>Ajouter une réponse type</translation>
    </message>
    <message>
        <source>Change a saved reply</source>
        <translation>Modifier une réponse type</translation>
    </message>
    <message>
        <source>Move a saved reply</source>
        <translation>Déplacer une réponse type</translation>
    </message>
    <message>
        <source>Remove a saved reply</source>
        <translation>Supprimer une réponse type</translation>
    </message>
    <message>
        <source>The saved reply “%1” was removed.</source>
        <translation>La réponse type «&#xa0;%1&#xa0;» a été supprimée.</translation>
    </message>
    <message>
        <source>New reply</source>
        <translation>Nouvelle réponse</translation>
    </message>
    <message>
        <source>New reply %1</source>
        <translation>Nouvelle réponse %1</translation>
    </message>
    <message>
        <source>The saved replies could not be read.</source>
        <translation>Les réponses types n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>The saved reply was not added.</source>
        <translation>La réponse type n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>The saved reply was not changed.</source>
        <translation>La réponse type n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>The saved reply was not removed.</source>
        <translation>La réponse type n’a pas été supprimée.</translation>
    </message>
</context>
<context>
    <name>parvis::models::SecondAttempt</name>
    <message>
        <source>It went wrong again. %1</source>
        <extracomment>%1 says what went wrong</extracomment>
        <translation>Cela n’a pas marché cette fois non plus. %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::SecretWords</name>
    <message>
        <source>The keychain of this session does not open: unlock it. “%1” was not asked; it goes on by itself then.</source>
        <translation>Le trousseau de cette session ne s’ouvre pas&#xa0;: déverrouillez-le. «&#xa0;%1&#xa0;» n’a pas été interrogé&#x202f;; cela reprendra tout seul.</translation>
    </message>
    <message>
        <source>The file of secrets is closed: give its passphrase. “%1” was not asked; it goes on by itself then.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: donnez sa phrase secrète. «&#xa0;%1&#xa0;» n’a pas été interrogé&#x202f;; cela reprendra tout seul.</translation>
    </message>
    <message>
        <source>What lets Parvis into “%1” is not in the keychain of this session. Sign in again; until then what is due there waits.</source>
        <translation>Ce qui laisse entrer Parvis dans «&#xa0;%1&#xa0;» n’est pas dans le trousseau de cette session. Reconnectez-vous&#x202f;; d’ici là, ce qui doit y partir attend.</translation>
    </message>
    <message>
        <source>What lets Parvis into “%1” is not kept here. Sign in again; until then what is due there waits.</source>
        <translation>Ce qui laisse entrer Parvis dans «&#xa0;%1&#xa0;» n’est pas gardé ici. Reconnectez-vous&#x202f;; d’ici là, ce qui doit y partir attend.</translation>
    </message>
    <message>
        <source>What lets Parvis into “%1” is not in the file of secrets %2. Sign in again; until then what is due there waits.</source>
        <extracomment>%1 is a channel, %2 the path of a file</extracomment>
        <translation>Ce qui laisse entrer Parvis dans «&#xa0;%1&#xa0;» n’est pas dans le fichier des secrets %2. Reconnectez-vous&#x202f;; d’ici là, ce qui doit y partir attend.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Sentences</name>
    <message>
        <source>It does not exist any more.</source>
        <translation>Cela n’existe plus.</translation>
    </message>
    <message>
        <source>What was given is not valid.</source>
        <translation>Ce qui a été donné n’est pas valable.</translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and your rights.</source>
        <translation>Le fichier ne peut pas être lu. Vérifiez son nom et vos droits.</translation>
    </message>
    <message>
        <source>The file cannot be written. Check your rights and whether the disk is read-only.</source>
        <translation>Le fichier ne peut pas être écrit. Vérifiez vos droits et si le disque est en lecture seule.</translation>
    </message>
    <message>
        <source>The disk is full. Free some room and try again.</source>
        <translation>Le disque est plein. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>The file is not a Parvis workspace. It was left as it is.</source>
        <translation>Le fichier n’est pas un espace de travail Parvis. Il est resté tel quel.</translation>
    </message>
    <message>
        <source>The workspace is damaged. It was left as it is; restore a backup.</source>
        <translation>L’espace de travail est endommagé. Il est resté tel quel&#x202f;; restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The workspace was written by a newer Parvis. It was left as it is; update Parvis to open it.</source>
        <translation>L’espace de travail a été écrit par un Parvis plus récent. Il est resté tel quel&#x202f;; mettez Parvis à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>Another program is using the workspace. Try again in a moment.</source>
        <translation>Un autre programme utilise l’espace de travail. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>The address does not answer. Check the connection and try again.</source>
        <translation>L’adresse ne répond pas. Vérifiez la connexion et réessayez.</translation>
    </message>
    <message>
        <source>The server refused. Check the address.</source>
        <translation>Le serveur a refusé. Vérifiez l’adresse.</translation>
    </message>
    <message>
        <source>Parvis is offline. Go online and try again.</source>
        <translation>Parvis est hors ligne. Passez en ligne et réessayez.</translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation>C’est trop grand.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>It was changed or exists already.</source>
        <translation>Cela a été modifié ou existe déjà.</translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing was changed.</source>
        <translation>Une erreur inattendue s’est produite. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>This computer does not know the workspace’s time zone (%1). Install its time zone data (the package tzdata).</source>
        <translation>Cet ordinateur ne connaît pas le fuseau horaire de l’espace de travail (%1). Installez ses données de fuseaux horaires (le paquet tzdata).</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The workspace was opened for reading only.</source>
        <translation>L’espace de travail est ouvert en lecture seule.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ServiceForms</name>
    <message>
        <source>Server or handle</source>
        <translation>Serveur ou identifiant</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>An access token is a key that you make for Parvis alone, and can take back at any time. On your server: Preferences, Development, New application. Tick “read”, to take in what is said to you, “write:statuses” and “write:media”, to publish. Parvis needs no other right.</source>
        <translation>Un jeton d’accès est une clé que vous créez pour Parvis seul et que vous pouvez reprendre à tout moment. Sur votre serveur&#xa0;: Préférences, Développement, Nouvelle application. Cochez «&#xa0;read&#xa0;» pour collecter ce qu’on vous dit, «&#xa0;write:statuses&#xa0;» et «&#xa0;write:media&#xa0;» pour publier. Parvis n’a besoin d’aucun autre droit.</translation>
    </message>
    <message>
        <source>Make a token on your server</source>
        <translation>Créer un jeton sur votre serveur</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>App password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>Server, where it is your own</source>
        <translation>Serveur, s’il est à vous</translation>
    </message>
    <message>
        <source>An app password is made for Parvis alone, and can be taken back at any time. It lets Parvis read and publish for you; it cannot change or delete your account. Access to direct messages is not needed.</source>
        <translation>Un mot de passe d’application est créé pour Parvis seul et se reprend à tout moment. Il permet à Parvis de lire et de publier pour vous&#x202f;; il ne permet ni de modifier ni de supprimer votre compte. L’accès aux messages privés n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>Make an app password</source>
        <translation>Créer un mot de passe d’application</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Application password</source>
        <translation>Mot de passe d’application</translation>
    </message>
    <message>
        <source>An application password is made for Parvis alone and is not the one that you sign in with. It may do what your user may: an editor publishes articles and decides about comments, an author only publishes.</source>
        <translation>Un mot de passe d’application est créé pour Parvis seul&#x202f;; ce n’est pas celui avec lequel vous vous connectez. Il permet ce que votre utilisateur peut faire&#xa0;: un éditeur publie des articles et modère les commentaires, un auteur publie seulement.</translation>
    </message>
    <message>
        <source>Make an application password on the site</source>
        <translation>Créer un mot de passe d’application sur le site</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Matrix has nothing but your password: it is used once to sign Parvis in as a device of its own, which you can sign out at any time, and is not kept. Parvis reads and writes in this room alone. Rooms that are encrypted cannot be connected.</source>
        <translation>Matrix ne connaît que votre mot de passe&#xa0;: il sert une seule fois, à connecter Parvis comme un appareil à part, que vous pouvez déconnecter à tout moment, et n’est pas gardé. Parvis ne lit et n’écrit que dans ce salon. Les salons chiffrés ne peuvent pas être connectés.</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>team/channel</source>
        <translation>équipe/canal</translation>
    </message>
    <message>
        <source>Token of the bot</source>
        <translation>Jeton du bot</translation>
    </message>
    <message>
        <source>Channel or group</source>
        <translation>Canal ou groupe</translation>
    </message>
    <message>
        <source>Open BotFather</source>
        <translation>Ouvrir BotFather</translation>
    </message>
    <message>
        <source>Address of the webhook</source>
        <translation>Adresse du webhook</translation>
    </message>
    <message>
        <source>A webhook writes into one channel of your server and can read nothing. In Discord: Edit channel, Integrations, Webhooks, New webhook, Copy webhook URL. Whoever has the address can write there: it is kept like a password.</source>
        <translation>Un webhook écrit dans un salon de votre serveur et ne peut rien lire. Dans Discord&#xa0;: Modifier le salon, Intégrations, Webhooks, Nouveau webhook, Copier l’URL du webhook. Qui a cette adresse peut y écrire&#xa0;: elle est gardée comme un mot de passe.</translation>
    </message>
    <message>
        <source>An incoming webhook of Slack, Teams or a service like them writes into one channel and can read nothing. Whoever has the address can write there: it is kept like a password.</source>
        <translation>Un webhook entrant de Slack, de Teams ou d’un service semblable écrit dans un canal et ne peut rien lire. Qui a cette adresse peut y écrire&#xa0;: elle est gardée comme un mot de passe.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>What lets Parvis in is made on the site of the service, and is kept like a password.</source>
        <translation>Ce qui laisse entrer Parvis se crée sur le site du service et est gardé comme un mot de passe.</translation>
    </message>
    <message>
        <source>Address of your page</source>
        <translation>Adresse de votre page</translation>
    </message>
    <message>
        <source>%1 lets no program of your own publish there, or for money or after a review alone. Plan for it as for any other channel: when a post is due, Parvis hands you its text, files and descriptions, and keeps the address that you paste. What was said there comes in as the archive that %1 makes of your account: import it as often as you like.</source>
        <extracomment>%1 is a service: LinkedIn, X…</extracomment>
        <translation>%1 ne laisse publier aucun programme à vous, ou seulement contre paiement ou après examen. Planifiez-y comme sur tout autre canal&#xa0;: à l’heure dite, Parvis vous remet le texte, les fichiers et les descriptions du billet, et garde l’adresse que vous collez. Ce qui s’y est dit entre par l’archive de votre compte que vous remet %1&#xa0;: importez-la aussi souvent que vous voulez.</translation>
    </message>
    <message>
        <source>@us@social.example</source>
        <translation>@nous@social.example</translation>
    </message>
    <message>
        <source>@us.bsky.social</source>
        <translation>@nous.bsky.social</translation>
    </message>
    <message>
        <source>@us:matrix.example</source>
        <translation>@nous:matrix.example</translation>
    </message>
    <message>
        <source>#room:matrix.example</source>
        <translation>#salon:matrix.example</translation>
    </message>
    <message>
        <source>@channel</source>
        <translation>@canal</translation>
    </message>
    <message>
        <source>Room, where you are in several</source>
        <translation>Salon, si vous êtes dans plusieurs</translation>
    </message>
    <message>
        <source>Telegram lets programs in as bots. BotFather makes one and gives its token; make the bot an administrator of the channel who may post messages, and nothing else. What has no @name has a number: open the group at web.telegram.org, and copy what stands behind the # of the address, with its minus.</source>
        <translation>Telegram laisse entrer les programmes en tant que bots. BotFather en crée un et donne son jeton&#x202f;; faites du bot un administrateur du canal qui peut publier des messages, et rien d’autre. Ce qui n’a pas de @nom a un numéro&#xa0;: ouvrez le groupe sur web.telegram.org et copiez ce qui suit le # dans l’adresse, avec son signe moins.</translation>
    </message>
    <message>
        <source>A personal access token, or that of a bot, is made for Parvis alone: Profile, Security, Personal access tokens. It reads and writes in this channel; whoever keeps the server has to allow such tokens. What is called alike in several teams is written team/channel. Where you have but the address of an incoming webhook, write it as the server: it lets in by itself, and only sends.</source>
        <translation>Un jeton d’accès personnel, ou celui d’un bot, est fait pour Parvis seul&#xa0;: Profil, Sécurité, Jetons d’accès personnels. Il lit et écrit dans ce canal&#x202f;; qui tient le serveur doit permettre de tels jetons. Ce qui s’appelle pareil dans plusieurs équipes s’écrit équipe/canal. Si vous n’avez que l’adresse d’un webhook entrant, écrivez-la comme serveur&#xa0;: elle laisse entrer à elle seule, et ne fait qu’envoyer.</translation>
    </message>
</context>
<context>
    <name>parvis::models::Services</name>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
</context>
<context>
    <name>parvis::models::ShareCard</name>
    <message>
        <source>your-site.example</source>
        <extracomment>stands for the address of the person&apos;s site where it is not known yet</extracomment>
        <translation>votre-site.example</translation>
    </message>
    <message>
        <source>On Mastodon</source>
        <translation>Sur Mastodon</translation>
    </message>
    <message>
        <source>On Bluesky</source>
        <translation>Sur Bluesky</translation>
    </message>
    <message>
        <source>In a search page</source>
        <translation>Dans une page de recherche</translation>
    </message>
    <message>
        <source>In an inbox, on a telephone</source>
        <translation>Dans une boîte de réception, sur un téléphone</translation>
    </message>
    <message>
        <source>The title is cut here: put what matters first, or shorten it.</source>
        <translation>Le titre est coupé ici&#xa0;: mettez l’essentiel au début, ou raccourcissez-le.</translation>
    </message>
    <message>
        <source>There is no summary: the first words stand in. Write one in the details (F2).</source>
        <translation>Il n’y a pas de résumé&#xa0;: les premiers mots en tiennent lieu. Écrivez-en un dans les détails (F2).</translation>
    </message>
    <message>
        <source>The summary is cut here.</source>
        <translation>Le résumé est coupé ici.</translation>
    </message>
    <message>
        <source>There is no picture in the text that could stand here.</source>
        <translation>Il n’y a pas dans le texte d’image qui puisse figurer ici.</translation>
    </message>
    <message>
        <source>On LinkedIn</source>
        <translation>Sur LinkedIn</translation>
    </message>
    <message>
        <source>On Facebook</source>
        <translation>Sur Facebook</translation>
    </message>
    <message>
        <source>On X</source>
        <translation>Sur X</translation>
    </message>
    <message>
        <source>In Discord or Slack</source>
        <translation>Dans Discord ou Slack</translation>
    </message>
    <message>
        <source>In Telegram</source>
        <translation>Dans Telegram</translation>
    </message>
</context>
<context>
    <name>parvis::models::SignIn</name>
    <message>
        <source>Your browser opens the page of your server on which you let Parvis in; your password stays there. Parvis asks to read your notifications, posts and searches, and to publish posts and files. It cannot follow anybody or change your profile. You can take it back at any time on your server, among the authorised apps.</source>
        <translation>Votre navigateur ouvre la page de votre serveur où vous laissez entrer Parvis&#x202f;; votre mot de passe y reste. Parvis demande à lire vos notifications, vos billets et vos recherches, et à publier des billets et des fichiers. Il ne peut ni suivre quelqu’un ni changer votre profil. Vous pouvez reprendre cet accès à tout moment sur votre serveur, parmi les applications autorisées.</translation>
    </message>
    <message>
        <source>Your browser opens the page of the site on which you let Parvis in: the site makes an application password for Parvis alone, which you can take back at any time in your profile. It may do what your user may. Sites lead back to Parvis from WordPress 7 on; on an older one, give the password by hand.</source>
        <translation>Votre navigateur ouvre la page du site où vous laissez entrer Parvis&#xa0;: le site crée un mot de passe d’application pour Parvis seul, que vous pouvez reprendre à tout moment dans votre profil. Il permet ce que votre compte permet. Les sites ramènent à Parvis à partir de WordPress 7&#x202f;; sur un site plus ancien, donnez le mot de passe à la main.</translation>
    </message>
    <message>
        <source>Your browser opens the page on which your site lets programs in (IndieAuth); your password stays there. Parvis asks to write, change and delete posts, and to upload files.</source>
        <translation>Votre navigateur ouvre la page où votre site laisse entrer les programmes (IndieAuth)&#x202f;; votre mot de passe y reste. Parvis demande à écrire, modifier et supprimer des billets, et à envoyer des fichiers.</translation>
    </message>
    <message>
        <source>Your browser opens the page on which you let Parvis in; your password stays there, and you can take it back there at any time.</source>
        <translation>Votre navigateur ouvre la page où vous laissez entrer Parvis&#x202f;; votre mot de passe y reste, et vous pouvez y reprendre cet accès à tout moment.</translation>
    </message>
    <message>
        <source>You said no in the browser: nothing was connected. Sign in again if you change your mind.</source>
        <translation>Vous avez refusé dans le navigateur&#xa0;: rien n’a été connecté. Recommencez si vous changez d’avis.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser in ten minutes: nothing was connected. Sign in again, or choose another way.</source>
        <translation>Personne n’est revenu du navigateur en dix minutes&#xa0;: rien n’a été connecté. Recommencez, ou choisissez un autre moyen.</translation>
    </message>
    <message>
        <source>This machine has no way for a browser to come back to Parvis. Give a token or password by hand.</source>
        <translation>Sur cette machine, un navigateur ne peut pas revenir à Parvis. Donnez un jeton ou un mot de passe à la main.</translation>
    </message>
    <message>
        <source>“%1” lets no program in by the browser. Give a token or password by hand.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse entrer aucun programme par le navigateur. Donnez un jeton ou un mot de passe à la main.</translation>
    </message>
    <message>
        <source>“%1” did not let Parvis in. Sign in again, or give a token or password by hand.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas laissé entrer Parvis. Recommencez, ou donnez un jeton ou un mot de passe à la main.</translation>
    </message>
    <message>
        <source>“%1” did not take what the browser brought. Sign in again.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas accepté ce que le navigateur a rapporté. Recommencez.</translation>
    </message>
    <message>
        <source>Back to Parvis</source>
        <translation>Retour à Parvis</translation>
    </message>
    <message>
        <source>Parvis has what it waited for, and says there how it goes on. You can close this page.</source>
        <translation>Parvis a ce qu’il attendait, et dit comment la suite se passe. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Nothing was connected</source>
        <translation>Rien n’a été connecté</translation>
    </message>
    <message>
        <source>Parvis was not let in. Go back to it to try again, or to choose another way. You can close this page.</source>
        <translation>Parvis n’a pas reçu d’accès. Retournez-y pour recommencer, ou pour choisir un autre moyen. Vous pouvez fermer cette page.</translation>
    </message>
    <message>
        <source>Parvis does not wait for this</source>
        <translation>Parvis n’attend pas cela</translation>
    </message>
    <message>
        <source>This page belongs to no sign-in that is under way. If you want to connect a channel, begin in Parvis.</source>
        <translation>Cette page n’appartient à aucune connexion en cours. Pour connecter un canal, commencez dans Parvis.</translation>
    </message>
</context>
<context>
    <name>parvis::models::SiteForms</name>
    <message>
        <source>Address of the feed, or of the site</source>
        <translation>Adresse du flux, ou du site</translation>
    </message>
    <message>
        <source>Most sites have a feed (RSS, Atom or JSON Feed): paste its address, or that of the page, and Parvis finds it. Nothing lets Parvis in but the address. It is asked twice an hour at most, less often where the site wants that.</source>
        <translation>La plupart des sites ont un flux (RSS, Atom ou JSON Feed)&#xa0;: collez son adresse, ou celle de la page, et Parvis le trouve. Rien d’autre que l’adresse n’est nécessaire. Il est interrogé deux fois par heure au plus, moins souvent si le site le souhaite.</translation>
    </message>
    <message>
        <source>Community, account, search or post</source>
        <translation>Communauté, compte, recherche ou billet</translation>
    </message>
    <message>
        <source>Reddit is read by its public feeds, once an hour. Where it refuses, paste an address of your own feeds instead: signed in to Reddit, “Preferences, RSS feeds” gives them, and they are kept like a password. Reddit’s terms forbid matching who speaks there with accounts elsewhere: Parvis does not.</source>
        <translation>Reddit est lu par ses flux publics, une fois par heure. S’il refuse, collez plutôt l’adresse d’un de vos propres flux&#xa0;: connecté à Reddit, «&#xa0;Preferences, RSS feeds&#xa0;» les donne, et ils sont gardés comme un mot de passe. Les conditions de Reddit interdisent de rapprocher qui y parle de comptes ailleurs&#xa0;: Parvis ne le fait pas.</translation>
    </message>
    <message>
        <source>Open your feeds on Reddit</source>
        <translation>Ouvrir vos flux sur Reddit</translation>
    </message>
    <message>
        <source>Address of the site</source>
        <translation>Adresse du site</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>A site that speaks Micropub says so on its first page. Its settings, or those of its plugin, make an access token; the rights that Parvis needs are “create”, “update”, “delete” and “media”. Pages that a post links are told of it by Webmention.</source>
        <translation>Un site qui parle Micropub le dit sur sa première page. Ses réglages, ou ceux de son extension, créent un jeton d’accès&#x202f;; Parvis a besoin des droits «&#xa0;create&#xa0;», «&#xa0;update&#xa0;», «&#xa0;delete&#xa0;» et «&#xa0;media&#xa0;». Les pages qu’un billet cite en sont averties par Webmention.</translation>
    </message>
    <message>
        <source>Address of listmonk</source>
        <translation>Adresse de listmonk</translation>
    </message>
    <message>
        <source>API user</source>
        <translation>Utilisateur d’API</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Lists, with commas between them</source>
        <translation>Listes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Newsletter, Customers</source>
        <translation>Lettre, Clients</translation>
    </message>
    <message>
        <source>In listmonk: Admin, Users, New, of the type API. Its role needs “campaigns:get”, “campaigns:manage”, “campaigns:send”, “lists:get_all” and “media:manage”; subscribers it need not see. An article that is sent here leaves as a newsletter to these lists.</source>
        <translation>Dans listmonk&#xa0;: Admin, Users, New, de type API. Son rôle a besoin de «&#xa0;campaigns:get&#xa0;», «&#xa0;campaigns:manage&#xa0;», «&#xa0;campaigns:send&#xa0;», «&#xa0;lists:get_all&#xa0;» et «&#xa0;media:manage&#xa0;»&#x202f;; il n’a pas besoin de voir les abonnés. Un article envoyé ici part comme une lettre à ces listes.</translation>
    </message>
    <message>
        <source>Open the users of listmonk</source>
        <translation>Ouvrir les utilisateurs de listmonk</translation>
    </message>
</context>
<context>
    <name>parvis::models::SpokenMention</name>
    <message>
        <source>Somebody on %1</source>
        <translation>Quelqu’un sur %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lue</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>avec drapeau</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondue</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 lists who, when and in what state; %2 is what was said</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>tags: %1</source>
        <extracomment>%1 lists the names of tags</extracomment>
        <translation>étiquettes&#xa0;: %1</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
</context>
<context>
    <name>parvis::models::StoryGuide</name>
    <message>
        <source>The questions and checks of the article were not read.</source>
        <translation>Les questions et les points à vérifier de l’article n’ont pas été lus.</translation>
    </message>
    <message>
        <source>To ask before writing</source>
        <translation>À demander avant d’écrire</translation>
    </message>
    <message>
        <source>To check before publishing</source>
        <translation>À vérifier avant de publier</translation>
    </message>
    <message>
        <source>The questions and checks were not kept.</source>
        <translation>Les questions et les points à vérifier n’ont pas été gardés.</translation>
    </message>
    <message>
        <source>Take a template’s questions</source>
        <translation>Prendre les questions d’un modèle</translation>
    </message>
    <message>
        <source>The questions and checks of “%1” stand beside the article.</source>
        <translation>Les questions et les points à vérifier de «&#xa0;%1&#xa0;» sont à côté de l’article.</translation>
    </message>
    <message>
        <source>Take away the questions and checks</source>
        <translation>Retirer les questions et les points à vérifier</translation>
    </message>
    <message>
        <source>The questions and checks are gone.</source>
        <translation>Les questions et les points à vérifier sont retirés.</translation>
    </message>
</context>
<context>
    <name>parvis::models::StoryTemplatesModel</name>
    <message>
        <source>The story templates were not read.</source>
        <translation>Les modèles d’histoire n’ont pas été lus.</translation>
    </message>
    <message>
        <source>The template was not kept.</source>
        <translation>Le modèle n’a pas été gardé.</translation>
    </message>
    <message>
        <source>The template was not removed.</source>
        <translation>Le modèle n’a pas été supprimé.</translation>
    </message>
    <message>
        <source>Change a story template</source>
        <translation>Modifier un modèle d’histoire</translation>
    </message>
    <message>
        <source>New story template</source>
        <translation>Nouveau modèle d’histoire</translation>
    </message>
    <message>
        <source>Remove a story template</source>
        <translation>Supprimer un modèle d’histoire</translation>
    </message>
    <message>
        <source>The template “%1” was removed.</source>
        <translation>Le modèle «&#xa0;%1&#xa0;» a été supprimé.</translation>
    </message>
    <message>
        <source>%1, a template of your own</source>
        <translation>%1, un modèle à vous</translation>
    </message>
</context>
<context>
    <name>parvis::models::TagListModel</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <comment>that wear a tag</comment>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing wears this tag.</source>
        <translation>Rien ne porte cette étiquette.</translation>
    </message>
    <message>
        <source>Worn by %1.</source>
        <translation>Portée par %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <comment>that wear a tag</comment>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>Worn by %1 and %2.</source>
        <translation>Portée par %1 et %2.</translation>
    </message>
    <message>
        <source>A tag needs a name with a letter or a figure in it.</source>
        <translation>Une étiquette a besoin d’un nom avec une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>Another tag is called “%1”.</source>
        <translation>Une autre étiquette s’appelle «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>Nouvelle étiquette %1</translation>
    </message>
    <message>
        <source>Make a tag</source>
        <translation>Créer une étiquette</translation>
    </message>
    <message>
        <source>The tag was not made.</source>
        <translation>L’étiquette n’a pas été créée.</translation>
    </message>
    <message>
        <source>The tag was not removed.</source>
        <translation>L’étiquette n’a pas été supprimée.</translation>
    </message>
    <message>
        <source>The tag was not changed.</source>
        <translation>L’étiquette n’a pas été modifiée.</translation>
    </message>
    <message>
        <source>Change a tag</source>
        <translation>Modifier une étiquette</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Supprimer une étiquette</translation>
    </message>
    <message>
        <source>The tag “%1” was removed.</source>
        <translation>L’étiquette «&#xa0;%1&#xa0;» est supprimée.</translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” was removed from %Ln mention(s).</source>
        <translation>
            <numerusform>L’étiquette «&#xa0;%1&#xa0;» est retirée de %Ln mention.</numerusform>
            <numerusform>L’étiquette «&#xa0;%1&#xa0;» est retirée de %Ln mentions.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag was not put back.</source>
        <translation>L’étiquette n’a pas été remise.</translation>
    </message>
    <message>
        <source>The tags could not be read.</source>
        <translation>Les étiquettes n’ont pas pu être lues.</translation>
    </message>
</context>
<context>
    <name>parvis::models::ThreadModel</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <comment>characters</comment>
        <translation>%1&#xa0;: %2 de trop</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Coupe</translation>
    </message>
    <message>
        <source>Cut between part %1 and part %2</source>
        <translation>Coupe entre la partie %1 et la partie %2</translation>
    </message>
    <message>
        <source>Part %1, %2: %3</source>
        <translation>Partie %1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>parvis::models::ThreadWords</name>
    <message>
        <source>Whether any of its %1 parts stands on “%2” Parvis could not find out.</source>
        <extracomment>of a thread; %1 is a number, %2 a channel</extracomment>
        <translation>Parvis n’a pas pu savoir si l’une de ses %1 parties se trouve sur «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Of its %1 parts, part %2 stands on “%3”; whether the others do Parvis could not find out.</source>
        <extracomment>of a thread; %1 and %2 are numbers, %3 a channel</extracomment>
        <translation>De ses %1 parties, la partie %2 se trouve sur «&#xa0;%3&#xa0;»&#x202f;; Parvis n’a pas pu savoir si les autres y sont.</translation>
    </message>
    <message>
        <source>Of its %1 parts, parts %2 stand on “%3”; whether the others do Parvis could not find out.</source>
        <extracomment>of a thread; %1 is a number, %2 a list of numbers (“1 and 2”), %3 a channel</extracomment>
        <translation>De ses %1 parties, les parties %2 se trouvent sur «&#xa0;%3&#xa0;»&#x202f;; Parvis n’a pas pu savoir si les autres y sont.</translation>
    </message>
    <message>
        <source>Look there, then say so here: that it is there means all of it; otherwise Parvis looks for what is missing, and sends it.</source>
        <extracomment>of a thread</extracomment>
        <translation>Regardez là-bas, puis dites-le ici&#xa0;: dire qu’il y est vaut pour toutes ses parties&#x202f;; sinon, Parvis cherche ce qui manque et l’envoie.</translation>
    </message>
    <message>
        <source>It was not deleted there: where part %1 stands Parvis does not know. Delete the thread there by hand.</source>
        <extracomment>of a thread; %1 is a number</extracomment>
        <translation>Il n’y a pas été supprimé&#xa0;: Parvis ne sait pas où se trouve la partie %1. Supprimez-y le fil à la main.</translation>
    </message>
    <message>
        <source>It was not deleted there: where parts %1 stand Parvis does not know. Delete the thread there by hand.</source>
        <translation>Il n’y a pas été supprimé&#xa0;: Parvis ne sait pas où se trouvent les parties %1. Supprimez-y le fil à la main.</translation>
    </message>
</context>
<context>
    <name>parvis::models::TimelineModel</name>
    <message>
        <source>%1. Opens in the inbox.</source>
        <translation>%1. S’ouvre dans la boîte.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Our reply</source>
        <translation>Notre réponse</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Our reply · %1</source>
        <translation>Notre réponse · %1</translation>
    </message>
    <message>
        <source>Private note · %1</source>
        <translation>Note privée · %1</translation>
    </message>
</context>
<context>
    <name>parvis::models::TitleWords</name>
    <message>
        <source>A title has %1 to %2 characters there.</source>
        <extracomment>of the title of a post; %1 and %2 are numbers of characters</extracomment>
        <translation>Un titre y compte de %1 à %2 caractères.</translation>
    </message>
    <message>
        <source>A title has at most %1 characters there.</source>
        <extracomment>of the title of a post; %1 is a number of characters</extracomment>
        <translation>Un titre y compte au plus %1 caractères.</translation>
    </message>
    <message>
        <source>How the calendar names it</source>
        <translation>Comment le calendrier le nomme</translation>
    </message>
    <message>
        <source>For the calendar alone: the article leaves with its own title.</source>
        <translation>Pour le calendrier seul&#xa0;: l’article part avec son propre titre.</translation>
    </message>
    <message>
        <source>Its title there, else its first line is</source>
        <translation>Son titre là-bas, sinon sa première ligne</translation>
    </message>
    <message numerus="yes">
        <source>Its first line is its title there, and has %Ln character(s): at least %1 are wanted.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>Sa première ligne y est son titre, et compte %Ln caractère&#xa0;: il en faut au moins %1.</numerusform>
            <numerusform>Sa première ligne y est son titre, et compte %Ln caractères&#xa0;: il en faut au moins %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s): at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln caractère&#xa0;: il en faut au moins %1 là-bas.</numerusform>
            <numerusform>%Ln caractères&#xa0;: il en faut au moins %1 là-bas.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 characters: %3 too many</source>
        <translation>%1 caractères sur %2&#xa0;: %3 de trop</translation>
    </message>
    <message>
        <source>Its first line is its title there, cut after %1 characters.</source>
        <translation>Sa première ligne y est son titre, coupé après %1 caractères.</translation>
    </message>
    <message>
        <source>Its first line is its title there.</source>
        <translation>Sa première ligne y est son titre.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) below its title: at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln caractère sous le titre&#xa0;: il en faut au moins %1 là-bas.</numerusform>
            <numerusform>%Ln caractères sous le titre&#xa0;: il en faut au moins %1 là-bas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) in all: at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln caractère en tout&#xa0;: il en faut au moins %1 là-bas.</numerusform>
            <numerusform>%Ln caractères en tout&#xa0;: il en faut au moins %1 là-bas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::TodayFate</name>
    <message numerus="yes">
        <source>%Ln to publish by hand</source>
        <translation>
            <numerusform>%Ln à publier à la main</numerusform>
            <numerusform>%Ln à publier à la main</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned only</source>
        <translation>
            <numerusform>%Ln seulement prévu</numerusform>
            <numerusform>%Ln seulement prévus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be approved</source>
        <translation>
            <numerusform>%Ln à approuver</numerusform>
            <numerusform>%Ln à approuver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a channel</source>
        <translation>
            <numerusform>%Ln sans canal</numerusform>
            <numerusform>%Ln sans canal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose channel is disconnected</source>
        <translation>
            <numerusform>%Ln dont le canal est déconnecté</numerusform>
            <numerusform>%Ln dont le canal est déconnecté</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that missed its time</source>
        <translation>
            <numerusform>%Ln qui a manqué son heure</numerusform>
            <numerusform>%Ln qui ont manqué leur heure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose channel is paused</source>
        <translation>
            <numerusform>%Ln dont le canal est en pause</numerusform>
            <numerusform>%Ln dont le canal est en pause</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that may have arrived</source>
        <translation>
            <numerusform>%Ln qui est peut-être arrivé</numerusform>
            <numerusform>%Ln qui sont peut-être arrivés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing leaves without a channel</source>
        <translation>rien ne part sans canal</translation>
    </message>
    <message>
        <source>approved, not scheduled: nothing leaves by itself</source>
        <translation>approuvé, pas programmé&#xa0;: rien ne part tout seul</translation>
    </message>
    <message>
        <source>waits to be approved: nothing leaves by itself</source>
        <translation>attend d’être approuvé&#xa0;: rien ne part tout seul</translation>
    </message>
    <message>
        <source>planned only, nothing leaves by itself</source>
        <translation>seulement prévu, rien ne part tout seul</translation>
    </message>
    <message>
        <source>missed its time: waits for you</source>
        <translation>a manqué son heure&#xa0;: vous attend</translation>
    </message>
    <message>
        <source>waits until its channel is not paused any more</source>
        <translation>attend que son canal ne soit plus en pause</translation>
    </message>
    <message numerus="yes">
        <source>%Ln until Parvis is let in again</source>
        <translation>
            <numerusform>%Ln jusqu’à ce que Parvis puisse de nouveau entrer</numerusform>
            <numerusform>%Ln jusqu’à ce que Parvis puisse de nouveau entrer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until the file of secrets is open</source>
        <translation>
            <numerusform>%Ln jusqu’à ce que le fichier des secrets soit ouvert</numerusform>
            <numerusform>%Ln jusqu’à ce que le fichier des secrets soit ouvert</numerusform>
        </translation>
    </message>
    <message>
        <source>waits until Parvis is let in again</source>
        <translation>attend que Parvis puisse de nouveau entrer</translation>
    </message>
    <message>
        <source>waits for the passphrase of the file of secrets</source>
        <translation>attend la phrase secrète du fichier des secrets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln until Parvis is online</source>
        <translation>
            <numerusform>%Ln jusqu’à ce que Parvis soit en ligne</numerusform>
            <numerusform>%Ln jusqu’à ce que Parvis soit en ligne</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until this computer has a network</source>
        <translation>
            <numerusform>%Ln jusqu’à ce que cet ordinateur ait un réseau</numerusform>
            <numerusform>%Ln jusqu’à ce que cet ordinateur ait un réseau</numerusform>
        </translation>
    </message>
    <message>
        <source>waits until Parvis is online</source>
        <translation>attend que Parvis soit en ligne</translation>
    </message>
    <message>
        <source>waits until this computer has a network</source>
        <translation>attend que cet ordinateur ait un réseau</translation>
    </message>
</context>
<context>
    <name>parvis::models::TodayPageModel</name>
    <message>
        <source>Today could not be read.</source>
        <translation>Aujourd’hui n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation>Billet sans titre</translation>
    </message>
    <message>
        <source>“%1” did not leave</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas parti</translation>
    </message>
    <message>
        <source>The import of %1 was interrupted</source>
        <extracomment>%1 is the name of a file or an address</extracomment>
        <translation>L’import de %1 a été interrompu</translation>
    </message>
    <message>
        <source>%1 was taken in, in part</source>
        <translation>%1 a été pris, en partie</translation>
    </message>
    <message>
        <source>%1 was taken in</source>
        <translation>%1 a été pris</translation>
    </message>
    <message>
        <source>Good evening.</source>
        <translation>Bonsoir.</translation>
    </message>
    <message>
        <source>Hello.</source>
        <translation>Bonjour.</translation>
    </message>
    <message>
        <source>This workspace is still empty.</source>
        <translation>Cet espace de travail est encore vide.</translation>
    </message>
    <message>
        <source>Nothing leaves today</source>
        <translation>Rien ne part aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) leave today</source>
        <translation>
            <numerusform>%Ln billet part aujourd’hui</numerusform>
            <numerusform>%Ln billets partent aujourd’hui</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody waits for you</source>
        <translation>personne ne vous attend</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) wait for you</source>
        <translation>
            <numerusform>%Ln mention vous attend</numerusform>
            <numerusform>%Ln mentions vous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>%1 is &quot;4 posts leave today&quot;, %2 is &quot;7 mentions wait for you&quot;</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>Waiting mentions</source>
        <translation>Mentions qui nous attendent</translation>
    </message>
    <message>
        <source>Nothing more leaves today</source>
        <translation>Plus rien ne part aujourd’hui</translation>
    </message>
    <message>
        <source>“%1” missed its time</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» a manqué son heure</translation>
    </message>
    <message>
        <source>It was to leave on “%1” %2. It waits for you.</source>
        <extracomment>%1 is a channel, %2 a moment</extracomment>
        <translation>Il devait partir sur «&#xa0;%1&#xa0;» %2. Il vous attend.</translation>
    </message>
    <message>
        <source>“%1” was changed at its service</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» a été changé sur son service</translation>
    </message>
    <message>
        <source>Open it to look at both and choose.</source>
        <translation>Ouvrez-le pour regarder les deux et choisir.</translation>
    </message>
    <message>
        <source>A comment on “%1” stays as it was</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Un commentaire sur «&#xa0;%1&#xa0;» reste tel qu’il était</translation>
    </message>
    <message>
        <source>Something was not deleted on “%1”</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Quelque chose n’a pas été supprimé sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Something was not changed on “%1”</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Quelque chose n’a pas été changé sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” wants you to sign in again</source>
        <translation>«&#xa0;%1&#xa0;» veut que vous vous reconnectiez</translation>
    </message>
    <message>
        <source>“%1” has a problem</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» a un problème</translation>
    </message>
    <message>
        <source>Channels says more.</source>
        <translation>Canaux en dit plus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) on “%1”</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>
            <numerusform>%Ln mention sur «&#xa0;%1&#xa0;»</numerusform>
            <numerusform>%Ln mentions sur «&#xa0;%1&#xa0;»</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last seven days, today included</source>
        <translation>Ces sept derniers jours, aujourd’hui compris</translation>
    </message>
    <message>
        <source>“%1”, last seven days</source>
        <translation>«&#xa0;%1&#xa0;», sept derniers jours</translation>
    </message>
    <message numerus="yes">
        <source>The file of secrets is closed: %Ln post(s) of today cannot leave until you give its passphrase.</source>
        <translation>
            <numerusform>Le fichier des secrets est fermé&#xa0;: %Ln billet d’aujourd’hui ne peut pas partir tant que vous n’avez pas donné sa phrase secrète.</numerusform>
            <numerusform>Le fichier des secrets est fermé&#xa0;: %Ln billets d’aujourd’hui ne peuvent pas partir tant que vous n’avez pas donné sa phrase secrète.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file of secrets is closed: nothing is taken in from your accounts, and nothing leaves there, until you give its passphrase.</source>
        <translation>Le fichier des secrets est fermé&#xa0;: rien n’est collecté de vos comptes, et rien n’y part, tant que vous n’avez pas donné sa phrase secrète.</translation>
    </message>
    <message>
        <source>It leaves once you are back online.</source>
        <translation>Il part dès que vous êtes de nouveau en ligne.</translation>
    </message>
    <message>
        <source>It leaves once this computer has a network again.</source>
        <translation>Il part dès que cet ordinateur a de nouveau un réseau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) cannot leave: “%1” is disconnected</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>
            <numerusform>%Ln billet ne peut pas partir&#xa0;: «&#xa0;%1&#xa0;» est déconnecté</numerusform>
            <numerusform>%Ln billets ne peuvent pas partir&#xa0;: «&#xa0;%1&#xa0;» est déconnecté</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected again, they leave at their times; what has missed its time waits for you.</source>
        <translation>Le canal reconnecté, ils partent à leur heure&#x202f;; ce qui a manqué la sienne vous attend.</translation>
    </message>
    <message>
        <source>“%1” did not arrive whole</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas arrivé en entier</translation>
    </message>
    <message numerus="yes">
        <source>Parvis is offline: %Ln post(s) of today cannot leave until you are online again.</source>
        <translation>
            <numerusform>Parvis est hors ligne&#xa0;: %Ln billet d’aujourd’hui ne peut pas partir tant que vous n’êtes pas de nouveau en ligne.</numerusform>
            <numerusform>Parvis est hors ligne&#xa0;: %Ln billets d’aujourd’hui ne peuvent pas partir tant que vous n’êtes pas de nouveau en ligne.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has no network: %Ln post(s) of today cannot leave until there is one again.</source>
        <translation>
            <numerusform>Cet ordinateur n’a pas de réseau&#xa0;: %Ln billet d’aujourd’hui ne peut pas partir tant qu’il n’y en a pas de nouveau un.</numerusform>
            <numerusform>Cet ordinateur n’a pas de réseau&#xa0;: %Ln billets d’aujourd’hui ne peuvent pas partir tant qu’il n’y en a pas de nouveau un.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected again, it leaves at its time; if it has missed that, it waits for you.</source>
        <translation>Une fois le canal reconnecté, il part à son heure&#x202f;; s’il l’a manquée, il vous attend.</translation>
    </message>
    <message>
        <source>Staying here: %1.</source>
        <extracomment>%1 is &quot;2 planned only, 1 to be approved&quot;: posts of today that do not leave by themselves</extracomment>
        <translation>Sans partir&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” was not deleted there</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’y a pas été supprimé</translation>
    </message>
    <message>
        <source>“%1” was not changed there</source>
        <translation>«&#xa0;%1&#xa0;» n’y a pas été modifié</translation>
    </message>
    <message>
        <source>“%1” lets Parvis in no more</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;» ne laisse plus entrer Parvis</translation>
    </message>
    <message>
        <source>“%1” may have arrived</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» est peut-être arrivé</translation>
    </message>
    <message>
        <source>“%1” is published; not all whom it links could be told</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» est publié&#x202f;; tous ceux qu’il cite n’ont pas pu être prévenus</translation>
    </message>
    <message>
        <source>Their pages would have shown that it links them (Webmention): %1.</source>
        <extracomment>%1 is a server and what came of it: “example.org: Host not found”</extracomment>
        <translation>Leurs pages auraient montré qu’il les cite (Webmention)&#xa0;: %1.</translation>
    </message>
    <message>
        <source>“%1” did not reach everybody</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas arrivé à tout le monde</translation>
    </message>
    <message>
        <source>“%1” leaves by this computer while Parvis is open: %2. Quit all the same? It waits until Parvis is open again.</source>
        <extracomment>%1 is a post, %2 a moment</extracomment>
        <translation>«&#x202f;%1&#x202f;» part de cet ordinateur, tant que Parvis est ouvert&#xa0;: %2. Quitter quand même&#x202f;? Il attendra que Parvis soit de nouveau ouvert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) leave by this computer while Parvis is open, the first: %1. Quit all the same? They wait until Parvis is open again.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>
            <numerusform>%Ln billet part de cet ordinateur, tant que Parvis est ouvert&#xa0;: %1. Quitter quand même&#x202f;? Il attendra que Parvis soit de nouveau ouvert.</numerusform>
            <numerusform>%Ln billets partent de cet ordinateur, tant que Parvis est ouvert, le premier&#xa0;: %1. Quitter quand même&#x202f;? Ils attendront que Parvis soit de nouveau ouvert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands there twice</source>
        <extracomment>%1 is the title of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» s’y trouve deux fois</translation>
    </message>
    <message>
        <source>“%1” stands there again</source>
        <translation>«&#xa0;%1&#xa0;» s’y trouve de nouveau</translation>
    </message>
    <message>
        <source>“%1” may stand there twice</source>
        <translation>«&#xa0;%1&#xa0;» s’y trouve peut-être deux fois</translation>
    </message>
    <message>
        <source>“%1” is published, and was not mailed</source>
        <translation>«&#xa0;%1&#xa0;» est publié, et n’a pas été envoyé par courriel</translation>
    </message>
    <message>
        <source>Nothing leaves by itself today</source>
        <translation>Rien ne part tout seul aujourd’hui</translation>
    </message>
</context>
<context>
    <name>parvis::models::TriageChoices</name>
    <message>
        <source>In an hour</source>
        <translation>Dans une heure</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Dans trois heures</translation>
    </message>
    <message>
        <source>This evening</source>
        <translation>Ce soir</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation>Lundi prochain</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Dans un mois</translation>
    </message>
</context>
<context>
    <name>parvis::models::Troubles</name>
    <message>
        <source>“%1” was not asked: Parvis is offline. It goes on once you are back online.</source>
        <translation>«&#xa0;%1&#xa0;» n’a pas été interrogé&#xa0;: Parvis est hors ligne. Cela reprend au retour en ligne.</translation>
    </message>
    <message>
        <source>“%1” cannot be reached. Check its address and the network; Parvis tries again by itself.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être joint. Vérifiez son adresse et le réseau&#x202f;; Parvis réessaie de lui-même.</translation>
    </message>
    <message>
        <source>The connection to “%1” broke off. Parvis tries again by itself.</source>
        <translation>La connexion à «&#xa0;%1&#xa0;» s’est rompue. Parvis réessaie de lui-même.</translation>
    </message>
    <message>
        <source>“%1” asks Parvis to wait a little. It is tried again by itself.</source>
        <translation>«&#xa0;%1&#xa0;» demande à Parvis d’attendre un peu. L’essai reprend de lui-même.</translation>
    </message>
    <message>
        <source>“%1” does not work just now. Parvis tries again by itself.</source>
        <translation>«&#xa0;%1&#xa0;» ne fonctionne pas en ce moment. Parvis réessaie de lui-même.</translation>
    </message>
    <message>
        <source>“%1” says no. Change what it does not take, then try again.</source>
        <translation>«&#xa0;%1&#xa0;» refuse. Changez ce qu’il n’accepte pas, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” does not let Parvis in just now. Parvis tries again by itself; if that goes on, sign in again.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse pas entrer Parvis en ce moment. Parvis réessaie de lui-même&#x202f;; si cela dure, reconnectez-vous.</translation>
    </message>
    <message>
        <source>“%1” does not let Parvis in any more. Sign in again in Channels.</source>
        <translation>«&#xa0;%1&#xa0;» ne laisse plus entrer Parvis. Reconnectez-vous dans Canaux.</translation>
    </message>
    <message>
        <source>What it is about does not exist on “%1” any more.</source>
        <translation>Ce dont il s’agit n’existe plus sur «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is more than “%1” takes. Shorten it or attach less, then try again.</source>
        <translation>C’est plus que n’accepte «&#xa0;%1&#xa0;». Raccourcissez ou joignez moins, puis réessayez.</translation>
    </message>
    <message>
        <source>“%1” answers something that is no answer. Check that its address is that of the service.</source>
        <translation>«&#xa0;%1&#xa0;» répond ce qui n’est pas une réponse. Vérifiez que son adresse est celle du service.</translation>
    </message>
    <message>
        <source>It was changed on “%1” meanwhile. What stands there was left as it is.</source>
        <translation>Cela a changé entre-temps sur «&#xa0;%1&#xa0;». Ce qui s’y trouve est resté tel quel.</translation>
    </message>
    <message>
        <source>“%1” has no way to do that. Change it, or do it there by hand.</source>
        <translation>«&#xa0;%1&#xa0;» n’a aucun moyen de le faire. Changez-le, ou faites-le là-bas à la main.</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Cela a été arrêté.</translation>
    </message>
    <message>
        <source>Its time passed while “%1” could not be reached, so Parvis asks you first. Try again sends it now.</source>
        <translation>Son heure est passée pendant que «&#xa0;%1&#xa0;» ne pouvait pas être joint, Parvis vous demande donc d’abord. Réessayer l’envoie maintenant.</translation>
    </message>
    <message>
        <source>No safe connection to “%1” comes about, so nothing was sent: %2. Parvis tries again by itself.</source>
        <extracomment>%1 is a channel, %2 what is wrong (&quot;the certificate of mail.example has expired&quot;)</extracomment>
        <translation>Aucune connexion sûre à «&#xa0;%1&#xa0;» ne s’établit, donc rien n’a été envoyé&#xa0;: %2. Parvis réessaie de lui-même.</translation>
    </message>
    <message>
        <source>“%1” took it, and does not show it. Look there before you send it again.</source>
        <translation>«&#xa0;%1&#xa0;» l’a pris, mais ne le montre pas. Regardez là-bas avant de le renvoyer.</translation>
    </message>
    <message>
        <source>It may have arrived on “%1”, and Parvis could not find out. Look there, then say so here.</source>
        <translation>L’envoi est peut-être arrivé sur «&#xa0;%1&#xa0;», et Parvis n’a pas pu le savoir. Regardez là-bas, puis dites-le ici.</translation>
    </message>
</context>
<context>
    <name>parvis::models::VaultModel</name>
    <message numerus="yes">
        <source>This is too short: take at least %Ln character(s).</source>
        <translation>
            <numerusform>C’est trop court&#xa0;: prenez au moins %Ln caractère.</numerusform>
            <numerusform>C’est trop court&#xa0;: prenez au moins %Ln caractères.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same. Type it once more.</source>
        <translation>Les deux ne sont pas identiques. Retapez-la.</translation>
    </message>
    <message>
        <source>That is not the present passphrase of the file of secrets. Nothing was changed.</source>
        <translation>Ce n’est pas la phrase secrète actuelle du fichier des secrets. Rien n’a changé.</translation>
    </message>
    <message>
        <source>The passphrase was not changed.</source>
        <translation>La phrase secrète n’a pas été changée.</translation>
    </message>
    <message>
        <source>The file of secrets has its new passphrase. The former one opens it no more.</source>
        <translation>Le fichier des secrets a sa nouvelle phrase secrète. L’ancienne ne l’ouvre plus.</translation>
    </message>
    <message>
        <source>No new file of secrets was made.</source>
        <translation>Aucun nouveau fichier des secrets n’a été créé.</translation>
    </message>
    <message>
        <source>A new file of secrets is open. Sign in again to each channel whose card says so.</source>
        <translation>Un nouveau fichier des secrets est ouvert. Reconnectez-vous à chaque canal dont la carte le demande.</translation>
    </message>
    <message>
        <source>A new file of secrets is open; the former one is kept as %1. Sign in again to each channel whose card says so.</source>
        <translation>Un nouveau fichier des secrets est ouvert&#x202f;; l’ancien est gardé sous %1. Reconnectez-vous à chaque canal dont la carte le demande.</translation>
    </message>
</context>
<context>
    <name>parvis::models::WantedSentences</name>
    <message>
        <source>“%1”</source>
        <comment>a word of a mention</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It names the article’s focus phrase, with %1.</source>
        <translation>Elle nomme l’expression clé de l’article, avec %1.</translation>
    </message>
    <message>
        <source>It speaks of %1, as the article does.</source>
        <translation>Elle parle de %1, comme l’article.</translation>
    </message>
    <message numerus="yes">
        <source>more than %Ln mention(s)</source>
        <translation>
            <numerusform>plus de %Ln mention</numerusform>
            <numerusform>plus de %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln of them wait(s)</source>
        <extracomment>%1: &quot;12 mentions&quot;</extracomment>
        <translation>
            <numerusform>%1, dont %Ln attend</numerusform>
            <numerusform>%1, dont %Ln attendent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WatchesModel</name>
    <message>
        <source>What channels are watched for could not be read.</source>
        <translation>Ce qui est surveillé sur les canaux n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>words that are searched for</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>live: %1</source>
        <comment>what a query finds as it is posted</comment>
        <translation>en direct&#xa0;: %1</translation>
    </message>
    <message>
        <source>Watches %1</source>
        <translation>Surveille %1</translation>
    </message>
    <message>
        <source>Watches %1 and %2</source>
        <translation>Surveille %1 et %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tags and words</comment>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Heard until just now</source>
        <translation>Écouté jusqu’à l’instant</translation>
    </message>
    <message>
        <source>Heard until %1</source>
        <translation>Écouté jusqu’à&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1; missed: %2 – %3</source>
        <comment>how far, and what a live watch did not hear</comment>
        <translation>%1&#x202f;; manqué&#xa0;: %2 – %3</translation>
    </message>
    <message>
        <source>Not asked for yet</source>
        <translation>Pas encore demandé</translation>
    </message>
    <message>
        <source>All that was wanted is here</source>
        <translation>Tout ce qui était voulu est là</translation>
    </message>
    <message>
        <source>What came before is being taken in</source>
        <translation>Ce qui précède est en cours de collecte</translation>
    </message>
    <message>
        <source>What bears this tag, as far as the service knows of it.</source>
        <translation>Ce qui porte ce mot-dièse, pour autant que le service le connaisse.</translation>
    </message>
    <message>
        <source>What the service’s own search finds by these words. Some servers search only among people who allow it, or not at all.</source>
        <translation>Ce que la recherche du service trouve par ces mots. Certains serveurs ne cherchent que parmi les personnes qui l’acceptent, ou pas du tout.</translation>
    </message>
    <message>
        <source>Everything that is posted on the network is listened to while Parvis runs, some gigabytes a day, and this query is applied here: words, “phrases”, OR, -word, lang:fr, has:link.</source>
        <translation>Tout ce qui est publié sur le réseau est écouté tant que Parvis tourne, quelques gigaoctets par jour, et cette requête est appliquée ici&#xa0;: mots, &quot;expressions&quot;, OR, -mot, lang:fr, has:link.</translation>
    </message>
    <message>
        <source>This is watched already.</source>
        <translation>C’est déjà surveillé.</translation>
    </message>
    <message>
        <source>Say what to watch for.</source>
        <translation>Dites ce qu’il faut surveiller.</translation>
    </message>
    <message>
        <source>A tag is one word of letters, digits and underscores.</source>
        <translation>Un mot-dièse est un seul mot fait de lettres, de chiffres et de tirets bas.</translation>
    </message>
    <message>
        <source>That is too long: 200 characters at most.</source>
        <translation>C’est trop long&#xa0;: 200 caractères au plus.</translation>
    </message>
    <message>
        <source>This cannot be read as a query. Look at quotation marks and parentheses.</source>
        <translation>Cela ne se lit pas comme une requête. Vérifiez les guillemets et les parenthèses.</translation>
    </message>
    <message>
        <source>Only words, lang: and has: can be asked of what is posted elsewhere.</source>
        <translation>De ce qui est publié ailleurs, seuls des mots, lang: et has: peuvent être demandés.</translation>
    </message>
    <message>
        <source>This would bring far too much: give a word that must be in it.</source>
        <translation>Cela apporterait beaucoup trop&#xa0;: donnez un mot qui doit s’y trouver.</translation>
    </message>
    <message>
        <source>watch for %1</source>
        <translation>surveillance de %1</translation>
    </message>
    <message>
        <source>end of the watch for %1</source>
        <translation>fin de la surveillance de %1</translation>
    </message>
    <message>
        <source>The watch was not added.</source>
        <translation>La surveillance n’a pas été ajoutée.</translation>
    </message>
    <message>
        <source>The watch was not taken away.</source>
        <translation>La surveillance n’a pas été retirée.</translation>
    </message>
    <message>
        <source>What is posted on the network is not heard since %1: its stream cannot be reached. Parvis goes on trying.</source>
        <translation>Ce qui est publié sur le réseau n’est plus entendu depuis %1&#xa0;: son flux est injoignable. Parvis continue d’essayer.</translation>
    </message>
    <message>
        <source>What is posted on the network is not heard since %1: its stream does not let Parvis listen.</source>
        <translation>Ce qui est publié sur le réseau n’est plus entendu depuis %1&#xa0;: son flux ne laisse pas Parvis écouter.</translation>
    </message>
    <message>
        <source>Nothing was heard so far</source>
        <translation>Rien n’a été entendu jusqu’ici</translation>
    </message>
    <message>
        <source>%1; not reached since %2</source>
        <comment>how far a live watch heard</comment>
        <translation>%1&#x202f;; injoignable depuis %2</translation>
    </message>
    <message>
        <source>Nothing was found so far</source>
        <translation>Rien n’a été trouvé jusqu’ici</translation>
    </message>
</context>
<context>
    <name>parvis::models::WebPictures</name>
    <message>
        <source>This is no address of a picture.</source>
        <translation>Ce n’est pas l’adresse d’une image.</translation>
    </message>
    <message>
        <source>It is not fetched: its address is not encrypted (http). The link opens it in your browser.</source>
        <translation>Elle n’est pas chargée&#xa0;: son adresse n’est pas chiffrée (http). Le lien l’ouvre dans votre navigateur.</translation>
    </message>
    <message>
        <source>Parvis is offline: it was not fetched.</source>
        <translation>Parvis est hors ligne&#xa0;: elle n’a pas été chargée.</translation>
    </message>
    <message>
        <source>It could not be fetched, or is larger than 10 MB.</source>
        <translation>Elle n’a pas pu être chargée, ou dépasse 10&#xa0;Mo.</translation>
    </message>
    <message>
        <source>What is there is no picture that Parvis shows (PNG, JPEG, GIF, WebP, at most 10 MB).</source>
        <translation>Ce qui s’y trouve n’est pas une image que Parvis montre (PNG, JPEG, GIF, WebP, 10&#xa0;Mo au plus).</translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceModel</name>
    <message>
        <source>The workspace was backed up and the copy checked: %1</source>
        <translation>L’espace de travail est sauvegardé et la copie vérifiée&#xa0;: %1</translation>
    </message>
    <message>
        <source>The workspace was not backed up.</source>
        <translation>L’espace de travail n’a pas été sauvegardé.</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer à nouveau</translation>
    </message>
    <message>
        <source>Importing, %1%</source>
        <translation>Import, %1&#x202f;%</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels have a problem</source>
        <translation>
            <numerusform>%Ln canal a un problème</numerusform>
            <numerusform>%Ln canaux ont un problème</numerusform>
        </translation>
    </message>
    <message>
        <source>Last taken in: %1</source>
        <translation>Dernière collecte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing taken in yet</source>
        <translation>Rien de collecté encore</translation>
    </message>
    <message>
        <source>As of %1</source>
        <extracomment>%1 is a moment: &quot;today 07:20&quot;, &quot;12 Nov, 18:02&quot;</extracomment>
        <translation>Collecte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln entrée prise</numerusform>
            <numerusform>%Ln entrées prises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imports were interrupted. Importing again adds only what is missing; Channels can take back what came.</source>
        <translation>
            <numerusform>%Ln import a été interrompu. Importer à nouveau n’ajoute que ce qui manque&#x202f;; Canaux peut retirer ce qui est venu.</numerusform>
            <numerusform>%Ln imports ont été interrompus. Importer à nouveau n’ajoute que ce qui manque&#x202f;; Canaux peut retirer ce qui est venu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect a channel, import a file, or give the address of a feed.</source>
        <translation>Connectez un canal, importez un fichier, ou donnez l’adresse d’un flux.</translation>
    </message>
    <message>
        <source>The secrets are closed</source>
        <translation>Secrets fermés</translation>
    </message>
    <message>
        <source>Nothing is taken in from your accounts, and nothing leaves there, until you give the passphrase of the file of secrets.</source>
        <translation>Rien n’arrive de vos comptes et rien n’y part tant que vous n’avez pas donné la phrase secrète du fichier des secrets.</translation>
    </message>
    <message>
        <source>Parvis is offline: nothing comes in and nothing leaves.</source>
        <translation>Parvis est hors ligne&#xa0;: rien n’arrive et rien ne part.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>Pas de réseau</translation>
    </message>
    <message>
        <source>This computer has no network: nothing comes in and nothing leaves until it has one again.</source>
        <translation>Cet ordinateur n’a pas de réseau&#xa0;: rien n’arrive et rien ne part tant qu’il n’en a pas de nouveau un.</translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceWords</name>
    <message>
        <source>The words of this workspace were not read.</source>
        <translation>Les mots de cet espace de travail n’ont pas été lus.</translation>
    </message>
    <message>
        <source>Add one word after the other: spelling looks at each for itself.</source>
        <translation>Ajoutez un mot après l’autre&#xa0;: l’orthographe regarde chacun pour lui-même.</translation>
    </message>
    <message numerus="yes">
        <source>That is no word: write letters, at most %Ln of them.</source>
        <translation>
            <numerusform>Ce n’est pas un mot&#xa0;: écrivez des lettres, %Ln au plus.</numerusform>
            <numerusform>Ce n’est pas un mot&#xa0;: écrivez des lettres, %Ln au plus.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is one of the words already.</source>
        <translation>«&#xa0;%1&#xa0;» est déjà l’un des mots.</translation>
    </message>
    <message>
        <source>The words of this workspace were not added.</source>
        <translation>Les mots de cet espace de travail n’ont pas été ajoutés.</translation>
    </message>
    <message>
        <source>The words of this workspace were not removed.</source>
        <translation>Les mots de cet espace de travail n’ont pas été retirés.</translation>
    </message>
    <message>
        <source>Add a word of this workspace</source>
        <translation>Ajouter un mot de cet espace de travail</translation>
    </message>
    <message>
        <source>“%1” is a word of this workspace now.</source>
        <translation>«&#xa0;%1&#xa0;» est maintenant un mot de cet espace de travail.</translation>
    </message>
    <message>
        <source>Remove words of this workspace</source>
        <translation>Retirer des mots de cet espace de travail</translation>
    </message>
    <message>
        <source>“%1” is no word of this workspace any more.</source>
        <translation>«&#xa0;%1&#xa0;» n’est plus un mot de cet espace de travail.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) were removed from this workspace.</source>
        <translation>
            <numerusform>%Ln mot a été retiré de cet espace de travail.</numerusform>
            <numerusform>%Ln mots ont été retirés de cet espace de travail.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Handle or address of the profile</source>
        <translation>Identifiant ou adresse du profil</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Note that it is theirs</source>
        <translation>Noter que c’est le sien</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountRow</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln abonné</numerusform>
            <numerusform>%Ln abonnés</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Delete removes it from this person</source>
        <translation>Suppr le retire de cette personne</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>Retirer le compte</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Note an account that you know to be theirs</source>
        <translation>Noter un compte que vous savez être le sien</translation>
    </message>
    <message>
        <source>No account is known.</source>
        <translation>Aucun compte n’est connu.</translation>
    </message>
    <message>
        <source>Take “%1” out again</source>
        <translation>Détacher «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Merged on %1</source>
        <translation>Fusion du %1</translation>
    </message>
    <message>
        <source>With “%1”</source>
        <translation>Avec «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Take out again</source>
        <translation>Détacher</translation>
    </message>
    <message>
        <source>Take “%1” out first: that was merged later</source>
        <translation>Détachez d’abord «&#xa0;%1&#xa0;»&#xa0;: la fusion est plus récente</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AnswerLine</name>
    <message>
        <source>Puts its title and its address into the reply</source>
        <translation>Met son titre et son adresse dans la réponse</translation>
    </message>
    <message>
        <source>%1. Shows the article</source>
        <translation>%1. Affiche l’article</translation>
    </message>
    <message>
        <source>Answer with this article</source>
        <translation>Répondre avec cet article</translation>
    </message>
    <message>
        <source>Answer with the article “%1”</source>
        <translation>Répondre avec l’article «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticleChoices</name>
    <message>
        <source>Categories, separated by commas</source>
        <translation>Catégories, séparées par des virgules</translation>
    </message>
    <message>
        <source>Mailed as it is published</source>
        <translation>Envoyé par courriel à la parution</translation>
    </message>
    <message>
        <source>Which subscribers</source>
        <translation>Quels abonnés</translation>
    </message>
    <message>
        <source>All subscribers</source>
        <translation>Tous les abonnés</translation>
    </message>
    <message>
        <source>Those who do not pay</source>
        <translation>Ceux qui ne paient pas</translation>
    </message>
    <message>
        <source>Those who pay</source>
        <translation>Ceux qui paient</translation>
    </message>
    <message>
        <source>By “%1”, as on this channel</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Par «&#xa0;%1&#xa0;», comme sur ce canal</translation>
    </message>
    <message>
        <source>Not mailed</source>
        <translation>Pas par courriel</translation>
    </message>
    <message>
        <source>By “%1”</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Par «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Not there: %1. This account may make none; choose one that is there.</source>
        <translation>Pas là-bas&#xa0;: %1. Ce compte ne peut pas en créer&#x202f;; choisissez-en une qui existe.</translation>
    </message>
    <message>
        <source>As the site has it</source>
        <translation>Comme sur le site</translation>
    </message>
    <message>
        <source>Not there yet: %1. This account may make it: that is done as the article arrives.</source>
        <extracomment>%1 is one or more categories</extracomment>
        <translation>Pas encore là-bas&#xa0;: %1. Ce compte peut la créer&#xa0;: c’est fait quand l’article arrive.</translation>
    </message>
    <message>
        <source>Was to be by “%1”: to be chosen</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>Devait l’être par «&#xa0;%1&#xa0;»&#xa0;: à choisir</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticleEditor</name>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Back to all articles</source>
        <translation>Retour à tous les articles</translation>
    </message>
    <message>
        <source>Back to all articles (%1)</source>
        <translation>Retour à tous les articles (%1)</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>More: export, status, format</source>
        <translation>Plus&#xa0;: export, état, mise en forme</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>What the panel shows</source>
        <translation>Ce que montre le panneau</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>The cursor stands in no table. A table has lines with bars, and below its head a line such as | --- | --- |.</source>
        <translation>Le curseur n’est dans aucun tableau. Un tableau a des lignes avec des barres, et sous son en-tête une ligne comme | --- | --- |.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln place(s) set otherwise.</source>
        <translation>
            <numerusform>%Ln endroit composé autrement.</numerusform>
            <numerusform>%Ln endroits composés autrement.</numerusform>
        </translation>
    </message>
    <message>
        <source>The typography is good as it is.</source>
        <translation>La typographie est bonne telle quelle.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Dessous</translation>
    </message>
    <message>
        <source>The preview below the text</source>
        <translation>L’aperçu sous le texte</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Billets</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>There is no image at the cursor. Put it into one: ![…](…)</source>
        <translation>Il n’y a pas d’image sous le curseur. Placez-le dans une image&#xa0;: ![…](…)</translation>
    </message>
    <message>
        <source>There is no image of this workspace at the cursor.</source>
        <translation>Il n’y a pas d’image de cet espace de travail sous le curseur.</translation>
    </message>
    <message>
        <source>Details, history, outline, checks, guide, posts, comments and what is wanted</source>
        <translation>Détails, historique, plan, contrôles, guide, billets, commentaires et ce qui est attendu</translation>
    </message>
    <message>
        <source>Wanted</source>
        <extracomment>what people ask that the article answers</extracomment>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>The text has changed meanwhile. The checks will find it again in a moment.</source>
        <translation>Le texte a changé entre-temps. Les contrôles le retrouveront dans un instant.</translation>
    </message>
    <message>
        <source>That is too long to be pasted: %L1 characters. An article may have %L2.</source>
        <translation>C’est trop long pour être collé&#xa0;: %L1 caractères. Un article peut en avoir %L2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that nobody can see were left out.</source>
        <translation>
            <numerusform>%Ln caractère que personne ne voit a été laissé de côté.</numerusform>
            <numerusform>%Ln caractères que personne ne voit ont été laissés de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>The text begins with front matter. It belongs into the details, and is shown in no preview.</source>
        <translation>Le texte commence par un en-tête (front matter). Sa place est dans les détails, et aucun aperçu ne le montre.</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>L’y reprendre</translation>
    </message>
    <message>
        <source>A line of %L1 characters was broken at the ends of its sentences: none may be longer than %L2.</source>
        <translation>Une ligne de %L1 caractères a été coupée aux fins de ses phrases&#xa0;: aucune ne peut en avoir plus de %L2.</translation>
    </message>
    <message>
        <source>This article is too long for the preview: %L1 characters, of which %L2 can be shown. Writing, saving and exporting work.</source>
        <translation>Cet article est trop long pour l’aperçu&#xa0;: %L1 caractères, alors qu’il en montre %L2 au plus. Écrire, enregistrer et exporter fonctionnent.</translation>
    </message>
    <message>
        <source>A line of this article has %L1 characters, and none can be edited that has more than %L2. It is shown broken at the ends of its sentences, and stays as it is until you agree.</source>
        <translation>Une ligne de cet article a %L1 caractères, et aucune ne peut être modifiée au-delà de %L2. Elle est montrée coupée aux fins de ses phrases, et reste telle quelle tant que vous n’acceptez pas.</translation>
    </message>
    <message>
        <source>Break it there</source>
        <translation>La couper là</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticlePostsDelegate</name>
    <message>
        <source>stale</source>
        <extracomment>a post whose article says something else by now</extracomment>
        <translation>périmé</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticlePostsPanel</name>
    <message>
        <source>No post was made of this article yet. Posts made here stay linked to it, and say so when it changes.</source>
        <translation>Aucun billet n’a encore été tiré de cet article. Ceux qui le sont ici lui restent liés et signalent quand il change.</translation>
    </message>
    <message>
        <source>What changed in the article</source>
        <translation>Ce qui a changé dans l’article</translation>
    </message>
    <message>
        <source>Take the new text</source>
        <translation>Prendre le nouveau texte</translation>
    </message>
    <message>
        <source>It is still right</source>
        <translation>Il reste juste</translation>
    </message>
    <message>
        <source>Show in the calendar</source>
        <translation>Montrer dans le calendrier</translation>
    </message>
    <message>
        <source>Make posts…</source>
        <translation>Tirer des billets…</translation>
    </message>
    <message>
        <source>Posts of the article</source>
        <translation>Billets de l’article</translation>
    </message>
    <message>
        <source>It says what the article says.</source>
        <translation>Il dit ce que dit l’article.</translation>
    </message>
    <message>
        <source>It belongs to the article, but was not made of its text.</source>
        <translation>Il appartient à l’article, mais n’a pas été tiré de son texte.</translation>
    </message>
    <message>
        <source>The post says what the article says now</source>
        <translation>Le billet dit ce que l’article dit maintenant</translation>
    </message>
    <message>
        <source>Nothing of the post changes; it is stale no more</source>
        <translation>Rien du billet ne change&#x202f;; il n’est plus périmé</translation>
    </message>
    <message>
        <source>Make posts of this article</source>
        <translation>Tirer des billets de cet article</translation>
    </message>
    <message>
        <source>It has words of its own and was left so: it counts as right until the article changes again.</source>
        <translation>Il a ses propres mots et a été laissé ainsi&#xa0;: il passe pour juste jusqu’au prochain changement de l’article.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticleShelf</name>
    <message>
        <source>The stories of your company are written here, saved as you type. Start the first one.</source>
        <translation>Les récits de votre entreprise s’écrivent ici, enregistrés à mesure. Commencez le premier.</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>Aucun article ne contient ces mots.</translation>
    </message>
    <message>
        <source>Articles, last changed first</source>
        <translation>Articles, derniers modifiés d’abord</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticlesPage</name>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>Nouvel article</translation>
    </message>
    <message>
        <source>Show all articles</source>
        <translation>Montrer tous les articles</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Ask for review</source>
        <translation>Demander la relecture</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Mark as published</source>
        <translation>Marquer comme publié</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Revenir au brouillon</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Show the text</source>
        <translation>Montrer le texte</translation>
    </message>
    <message>
        <source>Show text and preview</source>
        <translation>Montrer le texte et l’aperçu</translation>
    </message>
    <message>
        <source>Show the preview</source>
        <translation>Montrer l’aperçu</translation>
    </message>
    <message>
        <source>Edit title and details</source>
        <translation>Modifier le titre et les détails</translation>
    </message>
    <message>
        <source>Show the history</source>
        <translation>Montrer l’historique</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Smaller heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Find in the article…</source>
        <translation>Chercher dans l’article…</translation>
    </message>
    <message>
        <source>Replace in the article…</source>
        <translation>Remplacer dans l’article…</translation>
    </message>
    <message>
        <source>Back to all articles</source>
        <translation>Retour à tous les articles</translation>
    </message>
    <message>
        <source>Search the articles</source>
        <translation>Chercher dans les articles</translation>
    </message>
    <message>
        <source>Show the outline</source>
        <translation>Afficher le plan</translation>
    </message>
    <message>
        <source>Paste without formatting</source>
        <translation>Coller sans mise en forme</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Align the table</source>
        <translation>Aligner le tableau</translation>
    </message>
    <message>
        <source>Set the typography</source>
        <translation>Composer la typographie</translation>
    </message>
    <message>
        <source>Focus mode</source>
        <translation>Mode concentration</translation>
    </message>
    <message>
        <source>Typewriter mode</source>
        <translation>Mode machine à écrire</translation>
    </message>
    <message>
        <source>Show the checks</source>
        <translation>Montrer les contrôles</translation>
    </message>
    <message>
        <source>Start this story</source>
        <translation>Commencer cette histoire</translation>
    </message>
    <message>
        <source>Show the guide</source>
        <translation>Montrer le guide</translation>
    </message>
    <message>
        <source>Choose a template…</source>
        <translation>Choisir un modèle…</translation>
    </message>
    <message>
        <source>Take its questions and checks</source>
        <translation>Prendre ses questions et vérifications</translation>
    </message>
    <message>
        <source>Save as a template…</source>
        <translation>Enregistrer comme modèle…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Export to a site</source>
        <translation>Exporter vers un site</translation>
    </message>
    <message>
        <source>Export to a Hugo site…</source>
        <translation>Exporter vers un site Hugo…</translation>
    </message>
    <message>
        <source>Export to a Jekyll site…</source>
        <translation>Exporter vers un site Jekyll…</translation>
    </message>
    <message>
        <source>Export to an Eleventy site…</source>
        <translation>Exporter vers un site Eleventy…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Compare with an earlier text…</source>
        <translation>Comparer avec un texte précédent…</translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation>Nommer ce moment…</translation>
    </message>
    <message>
        <source>Show the preview below the text</source>
        <translation>Montrer l’aperçu sous le texte</translation>
    </message>
    <message>
        <source>New story from a template…</source>
        <translation>Nouvelle histoire d’après un modèle…</translation>
    </message>
    <message>
        <source>Make posts…</source>
        <translation>Tirer des billets…</translation>
    </message>
    <message>
        <source>Show the comments</source>
        <translation>Montrer les commentaires</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Next comment</source>
        <translation>Commentaire suivant</translation>
    </message>
    <message>
        <source>Previous comment</source>
        <translation>Commentaire précédent</translation>
    </message>
    <message>
        <source>Import articles…</source>
        <translation>Importer des articles…</translation>
    </message>
    <message>
        <source>Import articles</source>
        <translation>Importer des articles</translation>
    </message>
    <message>
        <source>Articles (*.md *.markdown *.html *.htm *.docx *.odt *.xml *.json)</source>
        <translation>Articles (*.md *.markdown *.html *.htm *.docx *.odt *.xml *.json)</translation>
    </message>
    <message>
        <source>Import a folder of articles…</source>
        <translation>Importer un dossier d’articles…</translation>
    </message>
    <message>
        <source>Import a folder of articles</source>
        <translation>Importer un dossier d’articles</translation>
    </message>
    <message>
        <source>Take in Markdown, web pages, Word and OpenDocument texts, exports of WordPress and Ghost</source>
        <translation>Reprendre du Markdown, des pages web, des textes Word et OpenDocument, des exports de WordPress et de Ghost</translation>
    </message>
    <message>
        <source>Insert images and files…</source>
        <translation>Insérer des images et des fichiers…</translation>
    </message>
    <message>
        <source>Images and files…</source>
        <translation>Images et fichiers…</translation>
    </message>
    <message>
        <source>Describe the image…</source>
        <translation>Décrire l’image…</translation>
    </message>
    <message>
        <source>Crop the image…</source>
        <translation>Recadrer l’image…</translation>
    </message>
    <message>
        <source>Show the posts</source>
        <translation>Montrer les billets</translation>
    </message>
    <message>
        <source>It is that already</source>
        <translation>C’est déjà le cas</translation>
    </message>
    <message>
        <source>Ask for review first: an article is approved from there</source>
        <translation>Demandez d’abord la relecture&#xa0;: un article s’approuve de là</translation>
    </message>
    <message>
        <source>Take in Markdown, web pages and documents of a folder; of a Hugo, Jekyll or Eleventy site, its Markdown</source>
        <translation>Reprendre le Markdown, les pages web et les documents d’un dossier&#x202f;; d’un site Hugo, Jekyll ou Eleventy, son Markdown</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Vérifier les liens</translation>
    </message>
    <message>
        <source>Show what is wanted</source>
        <translation>Afficher ce qui est attendu</translation>
    </message>
    <message>
        <source>Save a moment</source>
        <translation>Enregistrer un moment</translation>
    </message>
    <message>
        <source>Names of our company and products…</source>
        <translation>Noms de notre entreprise et de nos produits…</translation>
    </message>
    <message>
        <source>Words of this workspace…</source>
        <translation>Mots de cet espace de travail…</translation>
    </message>
    <message>
        <source>Link to a page of ours…</source>
        <translation>Lien vers une page à nous…</translation>
    </message>
    <message>
        <source>Publish this article…</source>
        <translation>Publier cet article…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AttachmentList</name>
    <message>
        <source>Attachments</source>
        <translation>Pièces jointes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AttachmentRow</name>
    <message>
        <source>Drag to another place (Alt+Up, Alt+Down)</source>
        <translation>Glisser à une autre place (Alt+Haut, Alt+Bas)</translation>
    </message>
    <message>
        <source>Description of %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Description de %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Remove this attachment</source>
        <translation>Retirer cette pièce jointe</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>This image cannot be shown: its file is damaged, or of a kind that Parvis does not know.</source>
        <translation>Cette image ne peut pas être montrée&#xa0;: son fichier est abîmé, ou d’un type que Parvis ne connaît pas.</translation>
    </message>
    <message>
        <source>This image has too many pixels to be shown here.</source>
        <translation>Cette image a trop de pixels pour être montrée ici.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::AuthorPane</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Who wrote what you read stands here.</source>
        <translation>Ici figure qui a écrit ce que vous lisez.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 sur 100</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>accord donné</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>accord refusé</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>Derniers échanges</translation>
    </message>
    <message>
        <source>What passed between you lately</source>
        <translation>Vos derniers échanges</translation>
    </message>
</context>
<context>
    <name>parvis::ui::BrowserWaiting</name>
    <message>
        <source>Open again</source>
        <translation>Ouvrir à nouveau</translation>
    </message>
    <message>
        <source>To sign in with another browser of this machine</source>
        <translation>Pour se connecter avec un autre navigateur de cette machine</translation>
    </message>
    <message>
        <source>Open the page in the browser once more</source>
        <translation>Ouvrir encore une fois la page dans le navigateur</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Waiting for your browser… Sign in there and let Parvis in: it goes on here by itself.</source>
        <translation>En attente de votre navigateur… Connectez-vous-y et laissez entrer Parvis&#xa0;: la suite se fait ici d’elle-même.</translation>
    </message>
    <message>
        <source>No browser could be opened. Copy the address and open it in one of this machine: it goes on here by itself.</source>
        <translation>Aucun navigateur n’a pu être ouvert. Copiez l’adresse et ouvrez-la dans un navigateur de cette machine&#xa0;: la suite se fait ici d’elle-même.</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse copiée</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarLegend</name>
    <message>
        <source>not as it was sent</source>
        <translation>paru autrement</translation>
    </message>
    <message>
        <source>It is published, and not all of it stands there, or it stands there twice</source>
        <translation>Il est paru, et n’y est pas tout entier, ou s’y trouve deux fois</translation>
    </message>
    <message>
        <source>changed there</source>
        <translation>changé là-bas</translation>
    </message>
    <message>
        <source>It was changed at its service</source>
        <translation>Il a été changé sur son service</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>déconnecté</translation>
    </message>
    <message>
        <source>Its channel is disconnected: it does not leave by itself</source>
        <translation>Son canal est déconnecté&#xa0;: il ne part pas tout seul</translation>
    </message>
    <message>
        <source>stale</source>
        <comment>a post whose article was changed</comment>
        <translation>périmé</translation>
    </message>
    <message>
        <source>The article that it was made of says something else now</source>
        <translation>L’article dont il est tiré dit autre chose maintenant</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarPage</name>
    <message>
        <source>New post</source>
        <translation>Nouveau billet</translation>
    </message>
    <message>
        <source>New post on the selected day</source>
        <translation>Nouveau billet le jour choisi</translation>
    </message>
    <message>
        <source>New idea</source>
        <translation>Nouvelle idée</translation>
    </message>
    <message>
        <source>New post without a date</source>
        <translation>Nouveau billet sans date</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Mois précédent</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>button of the calendar</comment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Montrer aujourd’hui</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Mois suivant</translation>
    </message>
    <message>
        <source>Move one day earlier</source>
        <translation>Avancer d’un jour</translation>
    </message>
    <message>
        <source>Move one day later</source>
        <translation>Reculer d’un jour</translation>
    </message>
    <message>
        <source>Move one week earlier</source>
        <translation>Avancer d’une semaine</translation>
    </message>
    <message>
        <source>Move one week later</source>
        <translation>Reculer d’une semaine</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Duplicate this post as a plan</source>
        <translation>Dupliquer ce billet comme prévision</translation>
    </message>
    <message>
        <source>To the ideas</source>
        <translation>Vers les idées</translation>
    </message>
    <message>
        <source>Take its dates away and put it back among the ideas</source>
        <translation>Retirer ses dates et le remettre parmi les idées</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this post; it can be undone</source>
        <translation>Supprimer ce billet&#x202f;; on peut annuler</translation>
    </message>
    <message>
        <source>Close the post</source>
        <translation>Fermer le billet</translation>
    </message>
    <message>
        <source>Close the post and show the ideas</source>
        <translation>Fermer le billet et montrer les idées</translation>
    </message>
    <message>
        <source>Plan on…</source>
        <translation>Prévoir le…</translation>
    </message>
    <message>
        <source>Choose the day of this post or idea</source>
        <translation>Choisir le jour de ce billet ou de cette idée</translation>
    </message>
    <message>
        <source>Open the post</source>
        <translation>Ouvrir le billet</translation>
    </message>
    <message>
        <source>Open this post or idea beside the calendar</source>
        <translation>Ouvrir ce billet ou cette idée à côté du calendrier</translation>
    </message>
    <message>
        <source>Plan “%1” on:</source>
        <translation>Prévoir «&#xa0;%1&#xa0;» le&#xa0;:</translation>
    </message>
    <message>
        <source>There is nothing of this post yet: write a few words first.</source>
        <translation>Il n’y a encore rien de ce billet&#xa0;: écrivez d’abord quelques mots.</translation>
    </message>
    <message>
        <source>Choose a post or an idea first.</source>
        <translation>Choisissez d’abord un billet ou une idée.</translation>
    </message>
    <message>
        <source>It is among the ideas already.</source>
        <translation>Il est déjà parmi les idées.</translation>
    </message>
    <message>
        <source>Schedule on…</source>
        <translation>Programmer le…</translation>
    </message>
    <message>
        <source>Schedule “%1” on:</source>
        <translation>Programmer «&#xa0;%1&#xa0;» le&#xa0;:</translation>
    </message>
    <message>
        <source>Move “%1” to:</source>
        <translation>Déplacer «&#xa0;%1&#xa0;» au&#xa0;:</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>Attach files to the opened post</source>
        <translation>Joindre des fichiers au billet ouvert</translation>
    </message>
    <message>
        <source>Also on other channels…</source>
        <translation>Aussi sur d’autres canaux…</translation>
    </message>
    <message>
        <source>Make a post of its own of this one for other channels</source>
        <translation>Faire de ce billet un billet à part pour d’autres canaux</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send the post that failed once more, as it is</source>
        <translation>Renvoyer le billet qui a échoué, tel quel</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Il y est</translation>
    </message>
    <message>
        <source>It counts as published and is not sent again</source>
        <translation>Il compte comme publié et n’est pas renvoyé</translation>
    </message>
    <message>
        <source>It is not there: send again</source>
        <translation>Il n’y est pas&#xa0;: renvoyer</translation>
    </message>
    <message>
        <source>The post is sent once more</source>
        <translation>Le billet est envoyé encore une fois</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Do not send the post: it is a draft again</source>
        <translation>Ne pas envoyer le billet&#xa0;: il redevient un brouillon</translation>
    </message>
    <message>
        <source>Show it on the web</source>
        <translation>Le voir sur le web</translation>
    </message>
    <message>
        <source>Open the post where it stands</source>
        <translation>Ouvrir le billet là où il se trouve</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy the address where the post stands</source>
        <translation>Copier l’adresse où se trouve le billet</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy what the post says</source>
        <translation>Copier ce que dit le billet</translation>
    </message>
    <message>
        <source>It has not failed.</source>
        <translation>Il n’a pas échoué.</translation>
    </message>
    <message>
        <source>Everything is known of this post.</source>
        <translation>On sait tout de ce billet.</translation>
    </message>
    <message>
        <source>It does not wait for another attempt.</source>
        <translation>Il n’attend pas d’autre essai.</translation>
    </message>
    <message>
        <source>No address is known of this post.</source>
        <translation>On ne connaît pas d’adresse de ce billet.</translation>
    </message>
    <message>
        <source>It has no text.</source>
        <translation>Il n’a pas de texte.</translation>
    </message>
    <message>
        <source>There is no other channel that can carry posts.</source>
        <translation>Aucun autre canal ne peut porter de billets.</translation>
    </message>
    <message>
        <source>Attach to the post</source>
        <translation>Joindre au billet</translation>
    </message>
    <message>
        <source>“%1” also on:</source>
        <extracomment>%1 is the name of a post</extracomment>
        <translation>«&#xa0;%1&#xa0;» aussi sur&#xa0;:</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>L’envoyer maintenant</translation>
    </message>
    <message>
        <source>Send the post all the same, though its time has passed</source>
        <translation>Envoyer quand même le billet, bien que son heure soit passée</translation>
    </message>
    <message>
        <source>Posts that are late…</source>
        <translation>Billets en retard…</translation>
    </message>
    <message>
        <source>How late a post may leave by itself</source>
        <translation>Retard auquel un billet peut partir de lui-même</translation>
    </message>
    <message>
        <source>missed time offline asleep delay</source>
        <extracomment>other words by which the palette finds “Posts that are late…”</extracomment>
        <translation>manqué heure hors ligne veille délai retard</translation>
    </message>
    <message>
        <source>Change it there…</source>
        <translation>Le changer là-bas…</translation>
    </message>
    <message>
        <source>Write something else over what is published</source>
        <translation>Écrire autre chose à la place de ce qui est publié</translation>
    </message>
    <message>
        <source>Delete it there…</source>
        <translation>Le supprimer là-bas…</translation>
    </message>
    <message>
        <source>Delete what is published, for everybody</source>
        <translation>Supprimer ce qui est publié, pour tout le monde</translation>
    </message>
    <message>
        <source>It has not missed its time.</source>
        <translation>Il n’a pas manqué son heure.</translation>
    </message>
    <message>
        <source>It is not published.</source>
        <translation>Il n’est pas publié.</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Publier maintenant</translation>
    </message>
    <message>
        <source>Send the post now; for some seconds it can be undone</source>
        <translation>Envoie le billet maintenant&#x202f;; pendant quelques secondes cela s’annule</translation>
    </message>
    <message>
        <source>send now post immediately</source>
        <extracomment>other words by which the palette finds “Publish now”</extracomment>
        <translation>envoyer publier tout de suite immédiatement</translation>
    </message>
    <message>
        <source>Take back and remove</source>
        <translation>Retirer et supprimer</translation>
    </message>
    <message>
        <source>Publish it by hand</source>
        <translation>Publier à la main</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CardsView</name>
    <message>
        <source>How the article looks where it is shared</source>
        <translation>L’allure de l’article là où il est partagé</translation>
    </message>
    <message>
        <source>In the head of its page</source>
        <translation>Dans l’en-tête de sa page</translation>
    </message>
    <message>
        <source>Lines in the head of the page</source>
        <translation>Lignes de l’en-tête de la page</translation>
    </message>
    <message>
        <source>Exports to HTML have them, and those to a site&apos;s folder in the front matter, as head.</source>
        <translation>Les exports en HTML les ont, et ceux vers le dossier d’un site dans leurs métadonnées, sous head.</translation>
    </message>
    <message>
        <source>Copy these lines</source>
        <translation>Copier ces lignes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChangeArticleThereDialog</name>
    <message>
        <source>Change it there</source>
        <translation>Le changer là-bas</translation>
    </message>
    <message>
        <source>“%1” is written over what stands on “%2”, as it stands in Articles now. Its address stays.</source>
        <extracomment>%1 is an article, %2 a channel</extracomment>
        <translation>«&#xa0;%1&#xa0;», tel qu’il est maintenant dans Articles, remplace ce qui se trouve sur «&#xa0;%2&#xa0;». Son adresse reste.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChangeThereDialog</name>
    <message>
        <source>Change it there</source>
        <translation>Le changer là-bas</translation>
    </message>
    <message>
        <source>What it is to say</source>
        <translation>Ce qu’il doit dire</translation>
    </message>
    <message>
        <source>This is written over what stands on “%1”. Who read the former words has read them.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ceci remplace ce qui se trouve sur «&#xa0;%1&#xa0;». Ceux qui ont lu les mots d’avant les ont lus.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <comment>characters</comment>
        <translation>%1&#xa0;: %2 de trop</translation>
    </message>
    <message>
        <source>It needs some words: to take it away, delete it there.</source>
        <translation>Il lui faut des mots&#xa0;: pour le retirer, supprimez-le là-bas.</translation>
    </message>
    <message>
        <source>It is longer than the channel takes.</source>
        <translation>Il est plus long que ce que le canal accepte.</translation>
    </message>
    <message>
        <source>It says this already.</source>
        <translation>Il dit déjà cela.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelCard</name>
    <message>
        <source>Fetch now</source>
        <translation>Collecter</translation>
    </message>
    <message>
        <source>Ask the channel’s address for what is new</source>
        <translation>Demander les nouveautés à l’adresse du canal</translation>
    </message>
    <message>
        <source>Rename this channel</source>
        <translation>Renommer ce canal</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the mentions of %1</source>
        <translation>Montrer les mentions de %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln nous attend</numerusform>
            <numerusform>%Ln nous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what waits on %1</source>
        <translation>Montrer ce qui attend sur %1</translation>
    </message>
    <message>
        <source>Fetch %1 now</source>
        <translation>Collecter %1 maintenant</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Renommer %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of ours</source>
        <comment>posts and replies</comment>
        <translation>
            <numerusform>%Ln de nous</numerusform>
            <numerusform>%Ln de nous</numerusform>
        </translation>
    </message>
    <message>
        <source>Response time of %1</source>
        <translation>Délai de réponse de %1</translation>
    </message>
    <message>
        <source>How soon it is to be answered</source>
        <translation>Sous quel délai y répondre</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>how a channel is, and how soon it is to be answered</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What can be done with this channel</source>
        <translation>Ce qu’on peut faire avec ce canal</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Plus sur %1</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Response time…</source>
        <translation>Délai de réponse…</translation>
    </message>
    <message>
        <source>Posts and replies of ours that have left</source>
        <translation>Nos billets et réponses qui sont partis</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelChooser</name>
    <message>
        <source>Make one post for each</source>
        <translation>Faire un billet pour chacun</translation>
    </message>
    <message>
        <source>The same words and files, a post of its own for each channel</source>
        <translation>Les mêmes mots et fichiers, un billet à part pour chaque canal</translation>
    </message>
    <message>
        <source>A post there waits until the channel is connected, or is published by hand.</source>
        <translation>Un billet y attend que le canal soit connecté, ou se publie à la main.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelsPage</name>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Fetch all channels</source>
        <translation>Collecter tous les canaux</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Take in a feed, an archive, a mailbox or a table, and its channel appears here.</source>
        <translation>Rien n’est encore relié. Prenez un flux, une archive, une boîte aux lettres ou un tableau, et son canal apparaîtra ici.</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Imports</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Each import can be taken back whole</source>
        <translation>Chaque import peut être retiré en entier</translation>
    </message>
    <message>
        <source>Channels and imports</source>
        <translation>Canaux et imports</translation>
    </message>
    <message>
        <source>Rename this channel</source>
        <translation>Renommer ce canal</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>Nom du canal</translation>
    </message>
    <message>
        <source>Take in feeds, archives, mailboxes and tables</source>
        <translation>Prendre des flux, archives, boîtes aux lettres et tableaux</translation>
    </message>
    <message>
        <source>Response time of %1</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Délai de réponse de %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Renommer %1</translation>
    </message>
    <message>
        <source>answering hours opening holidays target late</source>
        <extracomment>other words by which the palette finds “Response time of …”</extracomment>
        <translation>heures de réponse horaires ouverture jours fériés objectif retard</translation>
    </message>
    <message>
        <source>Connect a channel…</source>
        <translation>Connecter un canal…</translation>
    </message>
    <message>
        <source>Requests…</source>
        <translation>Requêtes…</translation>
    </message>
    <message>
        <source>Let Parvis take in what is said to you on a service, and publish there</source>
        <translation>Laisser Parvis collecter ce qu’on vous dit sur un service et y publier</translation>
    </message>
    <message>
        <source>Nothing is connected yet. Connect an account, and what is said to you there comes in by itself. Or take in a feed, an archive, a mailbox or a table.</source>
        <translation>Rien n’est encore connecté. Connectez un compte, et ce qu’on vous y dit arrive tout seul. Ou importez un flux, une archive, une boîte aux lettres ou un tableau.</translation>
    </message>
    <message>
        <source>connection account sign in token</source>
        <extracomment>other words by which the palette finds what can be done with the connection of a channel</extracomment>
        <translation>connexion compte se connecter jeton</translation>
    </message>
    <message>
        <source>Every request to the services of your channels</source>
        <translation>Chaque requête aux services de vos canaux</translation>
    </message>
    <message>
        <source>Send also while Parvis is closed</source>
        <translation>Envoyer aussi quand Parvis est fermé</translation>
    </message>
    <message>
        <source>A timer of this computer sends what is due while you are signed in, whether Parvis is open or not</source>
        <translation>Une minuterie de cet ordinateur envoie ce qui est dû tant que votre session est ouverte, que Parvis soit ouvert ou non</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>Changer la phrase secrète…</translation>
    </message>
    <message>
        <source>I have lost the passphrase…</source>
        <translation>J’ai perdu la phrase secrète…</translation>
    </message>
    <message>
        <source>Give the file in which Parvis keeps what lets it in another passphrase</source>
        <translation>Donner une autre phrase secrète au fichier où Parvis garde ce qui le laisse entrer</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Déconnecter</translation>
    </message>
    <message>
        <source>Disconnect “%1”?</source>
        <translation>Déconnecter «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Remove the channel</source>
        <translation>Retirer le canal</translation>
    </message>
    <message>
        <source>Remove “%1” from this workspace?</source>
        <translation>Retirer «&#xa0;%1&#xa0;» de cet espace de travail&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing changes on %1. What is planned there stays in the calendar without a channel, and what was scheduled is a draft for its day. This cannot be undone; the channel can be connected anew.</source>
        <translation>Rien ne change sur %1. Ce qui y est prévu reste dans le calendrier sans canal, et ce qui était programmé devient un brouillon pour son jour. Cela ne s’annule pas&#x202f;; le canal peut être connecté à nouveau.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Take back first</source>
        <translation>Retirer d’abord</translation>
    </message>
    <message>
        <source>What its server holds is taken back there; the channel stays connected meanwhile</source>
        <translation>Ce que tient son serveur y est retiré&#x202f;; le canal reste connecté entre-temps</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartCard</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, en tableau</translation>
    </message>
    <message>
        <source>Enter opens the mentions of a row</source>
        <translation>Entrée ouvre les mentions d’une ligne</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Show the numbers of “%1”</source>
        <translation>Montrer les chiffres de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Show the numbers (%1)</source>
        <translation>Montrer les chiffres (%1)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartLegend</name>
    <message>
        <source>Colours: %1</source>
        <translation>Couleurs&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChecksDelegate</name>
    <message>
        <source>“%1”</source>
        <comment>words of the text</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChecksPanel</name>
    <message>
        <source>Silence this</source>
        <translation>Ignorer</translation>
    </message>
    <message>
        <source>Silence this rule in this article</source>
        <translation>Ignorer cette règle dans cet article</translation>
    </message>
    <message>
        <source>Listen again</source>
        <translation>Réentendre</translation>
    </message>
    <message>
        <source>Checks of the article</source>
        <translation>Contrôles de l’article</translation>
    </message>
    <message>
        <source>Choose a finding first</source>
        <translation>Choisissez d’abord une remarque</translation>
    </message>
    <message>
        <source>Mend this</source>
        <translation>Corriger ceci</translation>
    </message>
    <message>
        <source>Check links when online</source>
        <translation>Vérifier les liens en ligne</translation>
    </message>
    <message>
        <source>Each address is asked once a day, after a pause in writing; nothing of you goes along</source>
        <translation>Chaque adresse est interrogée une fois par jour, après une pause dans l’écriture&#x202f;; rien de vous ne part avec</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Check the links</source>
        <translation>Vérifier les liens</translation>
    </message>
    <message>
        <source>Stop checking the links</source>
        <translation>Arrêter de vérifier les liens</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, and its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Our names…</source>
        <translation>Nos noms…</translation>
    </message>
    <message>
        <source>Names of our company and products</source>
        <translation>Noms de notre entreprise et de nos produits</translation>
    </message>
    <message>
        <source>Say what the company and its products are called: the checks count how often an article names them</source>
        <translation>Dire comment s’appellent l’entreprise et ses produits&#xa0;: les contrôles comptent combien de fois un article les nomme</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ColourChoice</name>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Bleu ciel</translation>
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
        <source>Vermilion</source>
        <translation>Vermillon</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>Gris clair</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ColumnMappingView</name>
    <message>
        <source>The first row names the columns</source>
        <translation>La première ligne nomme les colonnes</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgule</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Point-virgule</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation>&amp;Séparateur</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Column “%1” is</source>
        <translation>La colonne «&#xa0;%1&#xa0;» est</translation>
    </message>
    <message>
        <source>The first rows can all be taken in.</source>
        <translation>Les premières lignes peuvent toutes être prises.</translation>
    </message>
    <message>
        <source>D&amp;ates</source>
        <translation>D&amp;ates</translation>
    </message>
    <message>
        <source>31/12/2026</source>
        <extracomment>how a table writes dates: the day before the month</extracomment>
        <translation>31/12/2026</translation>
    </message>
    <message>
        <source>12/31/2026</source>
        <extracomment>how a table writes dates: the month before the day</extracomment>
        <translation>12/31/2026</translation>
    </message>
    <message>
        <source>Order of day and month in dates</source>
        <translation>Ordre du jour et du mois dans les dates</translation>
    </message>
    <message>
        <source>Which comes first in dates like 03/04/2026: the day or the month</source>
        <translation>Ce qui vient d’abord dans une date comme 03/04/2026&#xa0;: le jour ou le mois</translation>
    </message>
    <message>
        <source>Rows are numbered by the line of the file on which they begin.</source>
        <translation>Les lignes portent le numéro de la ligne du fichier où elles commencent.</translation>
    </message>
    <message>
        <source>&amp;Times of</source>
        <translation>&amp;Heures de</translation>
    </message>
    <message>
        <source>Time zone of times that name none</source>
        <translation>Fuseau des heures qui n’en nomment aucun</translation>
    </message>
    <message>
        <source>Where the clocks are from which times without a zone were read</source>
        <translation>Où sont les horloges sur lesquelles les heures sans fuseau ont été lues</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommandField</name>
    <message>
        <source>Search or command</source>
        <translation>Chercher ou commander</translation>
    </message>
    <message>
        <source>Search in this place (%1), or run a command (%2)</source>
        <translation>Chercher ici (%1) ou lancer une commande (%2)</translation>
    </message>
    <message>
        <source>How the query is understood</source>
        <translation>Comment la requête est comprise</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>Commandes trouvées</translation>
    </message>
    <message>
        <source>Type a command, a place, an article or what to search for</source>
        <translation>Tapez une commande, un lieu, un article ou ce que vous cherchez</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Commenting</name>
    <message>
        <source>There are no words here to comment on. Select some, or put the cursor into a paragraph.</source>
        <translation>Il n’y a pas de mots à commenter ici. Sélectionnez-en, ou placez le curseur dans un paragraphe.</translation>
    </message>
    <message>
        <source>The passage is gone. Select other words and put the comment there, or resolve it.</source>
        <translation>Le passage a disparu. Sélectionnez d’autres mots et placez-y le commentaire, ou résolvez-le.</translation>
    </message>
    <message>
        <source>No comment is open.</source>
        <translation>Aucun commentaire n’est ouvert.</translation>
    </message>
    <message>
        <source>Show the comment</source>
        <translation>Montrer le commentaire</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommentsDelegate</name>
    <message>
        <source>The passage is gone.</source>
        <translation>Le passage a disparu.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommentsPanel</name>
    <message>
        <source>This is no longer the text that was approved.</source>
        <translation>Ce n’est plus le texte qui a été approuvé.</translation>
    </message>
    <message>
        <source>Ask for review</source>
        <translation>Demander la relecture</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Revenir au brouillon</translation>
    </message>
    <message>
        <source>See what changed…</source>
        <translation>Voir ce qui a changé…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Résoudre</translation>
    </message>
    <message>
        <source>Word it otherwise…</source>
        <translation>Formuler autrement…</translation>
    </message>
    <message>
        <source>Put it at the selection</source>
        <translation>Le placer sur la sélection</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Sign with your name…</source>
        <translation>Signer de votre nom…</translation>
    </message>
    <message>
        <source>Comments on the article</source>
        <translation>Commentaires de l’article</translation>
    </message>
    <message>
        <source>Comment…</source>
        <translation>Commenter…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What you want to say; Ctrl+Enter keeps it</source>
        <translation>Ce que vous voulez dire&#x202f;; Ctrl+Entrée le garde</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <translation>À propos de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>the button that keeps it</comment>
        <translation>Commenter</translation>
    </message>
    <message>
        <source>An answer to this comment</source>
        <translation>Une réponse à ce commentaire</translation>
    </message>
    <message>
        <source>An answer to %1</source>
        <translation>Une réponse à %1</translation>
    </message>
    <message>
        <source>Answer</source>
        <comment>the button that keeps it</comment>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>Word it otherwise</source>
        <translation>Formuler autrement</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Choose a comment first</source>
        <translation>Choisissez d’abord un commentaire</translation>
    </message>
    <message>
        <source>On the words selected, or the paragraph of the cursor</source>
        <translation>Sur les mots sélectionnés, ou le paragraphe du curseur</translation>
    </message>
    <message>
        <source>Somebody else wrote this</source>
        <translation>Quelqu’un d’autre a écrit ceci</translation>
    </message>
    <message numerus="yes">
        <source>Show the %Ln resolved</source>
        <translation>
            <numerusform>Montrer %Ln résolu</numerusform>
            <numerusform>Montrer les %Ln résolus</numerusform>
        </translation>
    </message>
    <message>
        <source>No comment is open.</source>
        <translation>Aucun commentaire n’est ouvert.</translation>
    </message>
    <message>
        <source>Select some words of the text and comment on them: what you say stands beside them, also when the text changes.</source>
        <translation>Sélectionnez quelques mots du texte et commentez-les&#xa0;: ce que vous en dites reste à côté d’eux, même quand le texte change.</translation>
    </message>
    <message>
        <source>Sign with your name</source>
        <translation>Signer de votre nom</translation>
    </message>
    <message>
        <source>The name by which your colleagues know you:</source>
        <translation>Le nom sous lequel vos collègues vous connaissent&#xa0;:</translation>
    </message>
    <message>
        <source>Sign with it</source>
        <translation>Signer ainsi</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Something is being written here already. Keep it or cancel it first.</source>
        <translation>Quelque chose est déjà en cours d’écriture ici. Gardez-le ou annulez-le d’abord.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CompareDialog</name>
    <message>
        <source>What changed</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Disposition</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Restore this paragraph</source>
        <translation>Rétablir ce paragraphe</translation>
    </message>
    <message>
        <source>Restore this text</source>
        <translation>Rétablir ce texte</translation>
    </message>
    <message>
        <source>Compare two moments</source>
        <translation>Comparer deux moments</translation>
    </message>
    <message>
        <source>These texts cannot be compared: %1</source>
        <translation>Ces textes ne peuvent pas être comparés&#xa0;: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>the older of two moments compared</extracomment>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>the newer of two moments compared</extracomment>
        <translation>Après</translation>
    </message>
    <message>
        <source>Inline</source>
        <translation>En une colonne</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Both texts are the same.</source>
        <translation>Les deux textes sont les mêmes.</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>which change is looked at, and how many there are</extracomment>
        <translation>%L1 sur %L2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Make this paragraph again what it was</source>
        <translation>Refaire ce paragraphe tel qu’il était</translation>
    </message>
    <message>
        <source>Compare with now to restore a paragraph</source>
        <translation>Comparez avec maintenant pour rétablir un paragraphe</translation>
    </message>
    <message>
        <source>The present text stays in the history</source>
        <translation>Le texte présent reste dans l’historique</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConnectDialog</name>
    <message>
        <source>Connect</source>
        <translation>Connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Connect a channel</source>
        <translation>Connecter un canal</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>Connecter %1</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation>Nom du canal</translation>
    </message>
    <message>
        <source>as it is called there</source>
        <translation>comme il s’appelle là-bas</translation>
    </message>
    <message>
        <source>Name, for you</source>
        <translation>Nom, pour vous</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Try what was given, keep it, and take in what was said there</source>
        <translation>Essayer ce qui est donné, le garder et collecter ce qui s’est dit là-bas</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Write the address of the server first</source>
        <translation>Écrivez d’abord l’adresse du serveur</translation>
    </message>
    <message>
        <source>This session has no keychain. What lets Parvis in is kept in a file that is sealed with a passphrase of yours, which is asked for each time Parvis starts. Nobody can find it again where it is lost: you would sign in to your channels anew.</source>
        <translation>Cette session n’a pas de trousseau. Ce qui laisse entrer Parvis est gardé dans un fichier scellé par une phrase secrète que vous choisissez, demandée à chaque démarrage de Parvis. Personne ne peut la retrouver si elle est perdue&#xa0;: il faudrait vous reconnecter à vos canaux.</translation>
    </message>
    <message>
        <source>This session has no keychain. What lets Parvis in is kept in a sealed file: give its passphrase.</source>
        <translation>Cette session n’a pas de trousseau. Ce qui laisse entrer Parvis est gardé dans un fichier scellé&#xa0;: donnez sa phrase secrète.</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln character(s)</source>
        <translation>
            <numerusform>au moins %Ln caractère</numerusform>
            <numerusform>au moins %Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>C’est nécessaire.</translation>
    </message>
    <message>
        <source>Write https: over plain http what lets Parvis in could be read on its way. Only this machine itself is reached by http.</source>
        <translation>Écrivez https&#xa0;: en http simple, ce qui laisse entrer Parvis pourrait être lu en chemin. Seule cette machine elle-même se joint en http.</translation>
    </message>
    <message>
        <source>This is no address. Write it like %1.</source>
        <translation>Ce n’est pas une adresse. Écrivez-la comme %1.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>Demande à %1…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Paste a token or password instead…</source>
        <translation>Coller plutôt un jeton ou un mot de passe…</translation>
    </message>
    <message>
        <source>Sign in with the browser…</source>
        <translation>Se connecter par le navigateur…</translation>
    </message>
    <message>
        <source>Choose it, or write the whole path, like %1.</source>
        <translation>Choisissez-le, ou écrivez le chemin entier, comme %1.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Sign in with the browser</source>
        <translation>Se connecter par le navigateur</translation>
    </message>
    <message>
        <source>I have lost it…</source>
        <translation>Je l’ai perdue…</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>What the guide says of this service</source>
        <translation>Ce que dit le guide de ce service</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what a button does, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>I have lost the passphrase…</source>
        <translation>J’ai perdu la phrase secrète…</translation>
    </message>
    <message>
        <source>What that means, and how to go on without</source>
        <translation>Ce que cela signifie, et comment continuer sans elle</translation>
    </message>
    <message>
        <source>Connect as a channel of its own</source>
        <translation>Connecter comme un canal à part</translation>
    </message>
    <message>
        <source>This is no address of a webhook. Copy it whole from the service: it begins with https:// and is long.</source>
        <translation>Ce n’est pas l’adresse d’un webhook. Copiez-la entière depuis le service&#xa0;: elle commence par https:// et elle est longue.</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <extracomment>%1 is what a field asks for: &quot;Channel&quot;</extracomment>
        <translation>Choisir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>This is the address of an incoming webhook: it has its channel and lets in by itself, so that nothing more is asked. It only sends: nothing is taken in. Whoever has the address can write there; it is kept like a password.</source>
        <translation>C’est l’adresse d’un webhook entrant&#xa0;: elle a son canal et laisse entrer à elle seule, rien d’autre n’est demandé. Elle ne fait qu’envoyer&#xa0;: rien n’est collecté. Qui a cette adresse peut y écrire&#x202f;; elle est gardée comme un mot de passe.</translation>
    </message>
    <message>
        <source>Passphrase, once more</source>
        <translation>Phrase secrète, encore une fois</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConversationView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Voir plus tôt</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nous</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Show later</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>[%1]</source>
        <extracomment>in a copied conversation: %1 is a file</extracomment>
        <translation>[%1]</translation>
    </message>
</context>
<context>
    <name>parvis::ui::CropView</name>
    <message>
        <source>Part of the image that stays</source>
        <translation>Partie de l’image qui reste</translation>
    </message>
    <message>
        <source>Drag to choose what stays. Arrow keys move it, with Shift its lower right corner.</source>
        <translation>Tracez ce qui doit rester. Les flèches le déplacent&#x202f;; avec Maj, son coin inférieur droit.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DateBox</name>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date in the post editor</comment>
        <extracomment>A date as QLocale::toString() takes it, before the time of day: Thu 12 Nov 2026</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, day</source>
        <extracomment>%1 is &quot;Planned for&quot; or &quot;Scheduled for&quot;</extracomment>
        <translation>%1, jour</translation>
    </message>
    <message>
        <source>%1, time</source>
        <extracomment>%1 is &quot;Planned for&quot; or &quot;Scheduled for&quot;</extracomment>
        <translation>%1, heure</translation>
    </message>
    <message>
        <source>Return keeps it, Escape brings back what stood here.</source>
        <translation>Entrée le garde, Échap ramène ce qui était là.</translation>
    </message>
    <message>
        <source>What was typed here was not confirmed and is not kept: the former date stands.</source>
        <translation>Ce qui a été tapé ici n’a pas été confirmé et n’est pas gardé&#xa0;: l’ancienne date vaut.</translation>
    </message>
    <message>
        <source>“%1” is no time zone that is known here: %2 stands as before. Choose one from the list.</source>
        <extracomment>%1 is what was typed, %2 a time zone: Europe/Paris</extracomment>
        <translation>«&#xa0;%1&#xa0;» n’est pas un fuseau horaire connu ici&#xa0;: %2 reste comme avant. Choisissez-en un dans la liste.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DayCell</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <comment>in a cell without room for them</comment>
        <translation>
            <numerusform>%Ln billet</numerusform>
            <numerusform>%Ln billets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln autre</numerusform>
            <numerusform>+%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>All posts of %1</source>
        <translation>Tous les billets du %1</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a month in the grid</comment>
        <translation>d&apos;er&apos; MMM</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where a dragged post lands: day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>short weekday and day</comment>
        <translation>ddd d</translation>
    </message>
    <message>
        <source>Not here</source>
        <comment>a dragged post may not land on this day</comment>
        <translation>Pas ici</translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln that is not shown is in trouble</source>
        <extracomment>%1 is &quot;All posts of 24 November&quot;</extracomment>
        <translation>
            <numerusform>%1&#x202f;; %Ln qui n’est pas montré est en difficulté</numerusform>
            <numerusform>%1&#x202f;; %Ln qui ne sont pas montrés sont en difficulté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::DeleteAllTheSameDialog</name>
    <message>
        <source>Here and there</source>
        <translation>Ici et là-bas</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>Supprimer tout de même</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>L’y laisser</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Somebody changed it on “%1” since it left, so it was not deleted there. What is to become of it?</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Quelqu’un l’a modifié sur «&#xa0;%1&#xa0;» depuis son départ, il n’y a donc pas été supprimé. Que doit-il en être&#x202f;?</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DeleteThereDialog</name>
    <message>
        <source>Delete it there</source>
        <translation>Le supprimer là-bas</translation>
    </message>
    <message>
        <source>It is deleted on “%1”, for everybody, with what hangs on it there (likes, shares). Parvis cannot bring it back. Its words stay in this workspace.</source>
        <translation>Il est supprimé sur «&#xa0;%1&#xa0;», pour tout le monde, avec ce qui s’y rattache (mentions «&#xa0;j’aime&#xa0;», partages). Parvis ne peut pas le ramener. Ses mots restent dans cet espace de travail.</translation>
    </message>
    <message>
        <source>It goes to the trash of “%1”: nobody reads it there any more, and there it can be taken out again for as long as the trash keeps it. A site that keeps no trash deletes it for good. Parvis cannot bring it back. Its words stay in this workspace.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il va à la corbeille de «&#xa0;%1&#xa0;»&#xa0;: personne ne l’y lit plus, et là-bas on peut l’en ressortir tant que la corbeille le garde. Un site sans corbeille le supprime définitivement. Parvis ne peut pas le ramener. Ses mots restent dans cet espace de travail.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DescribeDialog</name>
    <message>
        <source>Describe the image</source>
        <translation>Décrire l’image</translation>
    </message>
    <message>
        <source>What the image shows</source>
        <translation>Ce que montre l’image</translation>
    </message>
    <message>
        <source>A baker takes loaves out of the stone oven at dawn.</source>
        <translation>Une boulangère sort les pains du four en pierre à l’aube.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What does it show?</source>
        <translation>Que montre-t-elle&#x202f;?</translation>
    </message>
    <message>
        <source>Read aloud to who cannot see it. It can be said later, but before the article is published.</source>
        <translation>Lue à voix haute à qui ne la voit pas. Elle peut attendre, mais pas la publication de l’article.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s): some screen readers stop after 125.</source>
        <translation>
            <numerusform>%Ln caractère&#xa0;: certains lecteurs d’écran s’arrêtent après 125.</numerusform>
            <numerusform>%Ln caractères&#xa0;: certains lecteurs d’écran s’arrêtent après 125.</numerusform>
        </translation>
    </message>
    <message>
        <source>Read aloud to who cannot see it.</source>
        <translation>Lue à voix haute à qui ne la voit pas.</translation>
    </message>
    <message>
        <source>It only decorates: nothing has to be told</source>
        <translation>Elle ne fait que décorer&#xa0;: rien n’est à dire</translation>
    </message>
    <message>
        <source>Who cannot see it is not told of it.</source>
        <translation>Qui ne la voit pas n’en apprend rien.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DetailsPanel</name>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Tags, separated by commas</source>
        <translation>Étiquettes, séparées par des virgules</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Address on the site</source>
        <translation>Adresse sur le site</translation>
    </message>
    <message>
        <source>What search pages and shared links show</source>
        <translation>Ce que montrent moteurs et liens partagés</translation>
    </message>
    <message>
        <source>made of the title</source>
        <translation>tirée du titre</translation>
    </message>
    <message>
        <source>No dictionary for this language is installed: spelling is not checked.</source>
        <translation>Aucun dictionnaire n’est installé pour cette langue&#xa0;: l’orthographe n’est pas vérifiée.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s); search pages cut after about 160</source>
        <translation>
            <numerusform>%Ln caractère&#x202f;; les moteurs coupent vers 160</numerusform>
            <numerusform>%Ln caractères&#x202f;; les moteurs coupent vers 160</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Words to aim at</source>
        <translation>Nombre de mots visé</translation>
    </message>
    <message>
        <source>Ask for review first: an article is approved from there</source>
        <translation>Demandez d’abord la relecture&#xa0;: un article s’approuve de là</translation>
    </message>
    <message>
        <source>Phrase to be found by</source>
        <translation>Expression par laquelle être trouvé</translation>
    </message>
    <message>
        <source>Whole address on the web</source>
        <translation>Adresse complète sur le web</translation>
    </message>
    <message>
        <source>Event: begins</source>
        <translation>Événement&#xa0;: début</translation>
    </message>
    <message>
        <source>Event: ends</source>
        <translation>Événement&#xa0;: fin</translation>
    </message>
    <message>
        <source>Event: place</source>
        <translation>Événement&#xa0;: lieu</translation>
    </message>
    <message>
        <source>Event: page to enrol or follow</source>
        <translation>Événement&#xa0;: page pour s’inscrire ou suivre</translation>
    </message>
    <message>
        <source>what people would search for</source>
        <translation>ce que l’on chercherait</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>of an event: 2026-12-05 18:30</source>
        <translation>d’un événement&#xa0;: 2026-12-05 18:30</translation>
    </message>
    <message>
        <source>2026-12-05 20:00</source>
        <translation>2026-12-05 20:00</translation>
    </message>
    <message>
        <source>name, street, town</source>
        <translation>nom, rue, ville</translation>
    </message>
    <message>
        <source>This is no date. Write day and time: 2026-12-05 18:30.</source>
        <translation>Ce n’est pas une date. Écrivez le jour et l’heure&#xa0;: 2026-12-05 18:30.</translation>
    </message>
    <message>
        <source>No language is chosen: spelling is not checked.</source>
        <translation>Aucune langue n’est choisie&#xa0;: l’orthographe n’est pas vérifiée.</translation>
    </message>
    <message>
        <source>This is no address of a page. Write it whole: https://example.org/enrol.</source>
        <translation>Ce n’est pas l’adresse d’une page. Écrivez-la en entier&#xa0;: https://example.org/inscription.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DropSheet</name>
    <message>
        <source>Drop to import</source>
        <translation>Déposez pour importer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::DuplicatesView</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Doublons possibles</translation>
    </message>
    <message>
        <source>Looking through everybody…</source>
        <translation>Recherche parmi toutes les personnes…</translation>
    </message>
    <message>
        <source>Nobody seems to be here twice.</source>
        <translation>Personne ne semble figurer deux fois.</translation>
    </message>
    <message>
        <source>Merging can be undone at any time. Accounts on services whose rules forbid it, Reddit for one, are never proposed.</source>
        <translation>Une fusion peut être défaite à tout moment. Les comptes des services dont les règles l’interdisent, comme Reddit, ne sont jamais proposés.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1% sure</source>
        <translation>sûr à %1&#xa0;%</translation>
    </message>
    <message>
        <source>Against it: each has an account of their own on %1.</source>
        <translation>À l’encontre&#xa0;: chacun a son propre compte sur %1.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Merge %1 and %2</source>
        <translation>Fusionner %1 et %2</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>Pas les mêmes</translation>
    </message>
    <message>
        <source>%1 and %2 are not the same</source>
        <translation>%1 et %2 ne sont pas les mêmes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Exporting</name>
    <message>
        <source>Export the article</source>
        <translation>Exporter l’article</translation>
    </message>
    <message>
        <source>Choose the folder of the %1 site</source>
        <extracomment>%1 is Hugo, Jekyll or Eleventy</extracomment>
        <translation>Choisissez le dossier du site %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of this article stand in that folder already, “%1” among them. What was changed there would be lost.</source>
        <translation>
            <numerusform>%Ln fichier de cet article est déjà dans ce dossier&#xa0;: «&#xa0;%1&#xa0;». Ce qui y a été changé serait perdu.</numerusform>
            <numerusform>%Ln fichiers de cet article sont déjà dans ce dossier, dont «&#xa0;%1&#xa0;». Ce qui y a été changé serait perdu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Paper and PDFs need the preview, which is not installed. Export as a web page and print that instead.</source>
        <translation>Imprimer ou faire un PDF demande l’aperçu, qui n’est pas installé. Exportez une page web et imprimez-la.</translation>
    </message>
    <message>
        <source>The article went to the printer.</source>
        <translation>L’article est parti à l’imprimante.</translation>
    </message>
    <message>
        <source>The article was not printed. Export it as a PDF and print that instead.</source>
        <translation>L’article n’a pas été imprimé. Exportez-le en PDF et imprimez celui-ci.</translation>
    </message>
    <message>
        <source>There is no printer on this computer.</source>
        <translation>Il n’y a pas d’imprimante sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Make a PDF…</source>
        <translation>Faire un PDF…</translation>
    </message>
    <message>
        <source>“%1” stands there already. What it holds would be lost.</source>
        <translation>«&#xa0;%1&#xa0;» s’y trouve déjà. Ce qu’il contient serait perdu.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Respecter la casse</translation>
    </message>
    <message>
        <source>Find in the article</source>
        <translation>Chercher dans l’article</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Remplacer par</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Tout remplacer</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Rien trouvé</translation>
    </message>
    <message>
        <source>From the end again</source>
        <translation>Reprise depuis la fin</translation>
    </message>
    <message>
        <source>From the beginning again</source>
        <translation>Reprise depuis le début</translation>
    </message>
    <message numerus="yes">
        <source>%Ln replacement(s)</source>
        <translation>
            <numerusform>%Ln remplacement</numerusform>
            <numerusform>%Ln remplacements</numerusform>
        </translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expression rationnelle</translation>
    </message>
    <message>
        <source>What is looked for is a regular expression: \d+ for figures, ^ for the beginning of a line. The replacement may say \1 for what the first brackets found, \n for a new line.</source>
        <translation>Ce qui est cherché est une expression rationnelle&#xa0;: \d+ pour des chiffres, ^ pour le début d’une ligne. Le remplacement peut dire \1 pour ce que les premières parenthèses ont trouvé, \n pour un retour à la ligne.</translation>
    </message>
    <message>
        <source>No expression: %1</source>
        <extracomment>%1 is what is wrong with a regular expression</extracomment>
        <translation>Expression invalide&#xa0;: %1</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <extracomment>Of the places where something was found, the one that is shown</extracomment>
        <translation>%L1 sur %L2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::GoalBox</name>
    <message>
        <source>Words to aim at</source>
        <translation>Nombre de mots visé</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>aucun objectif</translation>
    </message>
</context>
<context>
    <name>parvis::ui::GuideDialog</name>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Search titles</source>
        <translation>Chercher un titre</translation>
    </message>
    <message>
        <source>Search the titles of the guide</source>
        <translation>Chercher dans les titres du guide</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Pages du guide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 › %2</source>
        <extracomment>a heading in the guide: %1 is its page, %2 the heading</extracomment>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation>Aucun titre ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::GuidePanel</name>
    <message>
        <source>A template says what to ask before you write and what to check before you publish. This article has none yet.</source>
        <translation>Un modèle dit ce qu’il faut demander avant d’écrire et vérifier avant de publier. Cet article n’en a pas encore.</translation>
    </message>
    <message>
        <source>Choose a template…</source>
        <translation>Choisir un modèle…</translation>
    </message>
    <message>
        <source>Take these away</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>Questions and checks of the template</source>
        <translation>Questions et points à vérifier du modèle</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 faits</translation>
    </message>
    <message>
        <source>Take another template…</source>
        <translation>Prendre un autre modèle…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HandOff</name>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Copy the descriptions</source>
        <translation>Copier les descriptions</translation>
    </message>
    <message>
        <source>Save the files…</source>
        <translation>Enregistrer les fichiers…</translation>
    </message>
    <message>
        <source>I published it</source>
        <translation>Je l’ai publié</translation>
    </message>
    <message>
        <source>Address where it stands: https://…</source>
        <translation>Adresse où il se trouve&#xa0;: https://…</translation>
    </message>
    <message>
        <source>Address of the published post</source>
        <translation>Adresse du billet publié</translation>
    </message>
    <message>
        <source>The post counts as published now, at this address; it can be undone</source>
        <translation>Le billet compte comme publié maintenant, à cette adresse&#x202f;; cela s’annule</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a file, %2 what it shows</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It is time: publish it by hand on “%1”. Here is what you need.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>C’est l’heure&#xa0;: publiez-le à la main sur «&#xa0;%1&#xa0;». Voici ce qu’il vous faut.</translation>
    </message>
    <message>
        <source>It has no text</source>
        <translation>Il n’a pas de texte</translation>
    </message>
    <message>
        <source>Copy what it says, to paste it there</source>
        <translation>Copier ce qu’il dit, pour le coller là-bas</translation>
    </message>
    <message>
        <source>Save the files of the post</source>
        <translation>Enregistrer les fichiers du billet</translation>
    </message>
    <message>
        <source>Keep it all the same</source>
        <translation>La garder quand même</translation>
    </message>
    <message>
        <source>The post counts as published at this address</source>
        <translation>Le billet compte comme publié à cette adresse</translation>
    </message>
    <message>
        <source>%1 Keep it all the same?</source>
        <translation>%1 La garder quand même&#x202f;?</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HeldBackNote</name>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Donner la phrase secrète</translation>
    </message>
    <message>
        <source>Go online, so that it leaves</source>
        <translation>Passer en ligne, pour qu’il parte</translation>
    </message>
    <message>
        <source>Give the passphrase of the file of secrets, in Channels</source>
        <translation>Donner la phrase secrète du fichier des secrets, dans Canaux</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HiddenField</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Afficher&#xa0;: %1</translation>
    </message>
    <message>
        <source>Show what stands in the field</source>
        <translation>Afficher ce que contient le champ</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::HistoryPanel</name>
    <message>
        <source>Restore this text</source>
        <translation>Rétablir ce texte</translation>
    </message>
    <message>
        <source>Saved states, newest first</source>
        <translation>États enregistrés, le plus récent d’abord</translation>
    </message>
    <message>
        <source>The present text stays in the history</source>
        <translation>Le texte actuel reste dans l’historique</translation>
    </message>
    <message>
        <source>Choose a moment first</source>
        <translation>Choisissez d’abord un moment</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>Ce qui a changé depuis</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Comparer…</translation>
    </message>
    <message>
        <source>Name this moment…</source>
        <translation>Nommer ce moment…</translation>
    </message>
    <message>
        <source>Take the name away</source>
        <translation>Retirer le nom</translation>
    </message>
    <message>
        <source>This text cannot be read: %1</source>
        <translation>Ce texte ne peut pas être lu&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>%Ln changement depuis</numerusform>
            <numerusform>%Ln changements depuis</numerusform>
        </translation>
    </message>
    <message>
        <source>The text is now as it was then.</source>
        <translation>Le texte est maintenant tel qu’il était alors.</translation>
    </message>
    <message>
        <source>Show both texts in a window of their own (Return)</source>
        <translation>Montrer les deux textes dans une fenêtre à part (Entrée)</translation>
    </message>
    <message>
        <source>A named moment is found again (F2)</source>
        <translation>Un moment nommé se retrouve (F2)</translation>
    </message>
    <message>
        <source>Name this moment</source>
        <translation>Nommer ce moment</translation>
    </message>
    <message>
        <source>What the text of %1 is to be called:</source>
        <translation>Comment appeler le texte de %1&#xa0;:</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Nommer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Name of the moment</source>
        <translation>Nom du moment</translation>
    </message>
    <message>
        <source>Choose a moment to see what changed since; what is saved within five minutes is one moment. Name those that you want to find again.</source>
        <translation>Choisissez un moment pour voir ce qui a changé depuis&#x202f;; ce qui est enregistré en cinq minutes ne fait qu’un moment. Nommez ceux que vous voulez retrouver.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeasTray</name>
    <message>
        <source>no channel yet</source>
        <translation>pas encore de canal</translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln, to drag</source>
        <translation>
            <numerusform>%Ln, à glisser</numerusform>
            <numerusform>%Ln, à glisser</numerusform>
        </translation>
    </message>
    <message>
        <source>stale</source>
        <comment>an idea whose article changed</comment>
        <translation>périmé</translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeasView</name>
    <message>
        <source>Ideas</source>
        <translation>Idées</translation>
    </message>
    <message>
        <source>What has no day yet waits here. Drag it to a day when its time comes.</source>
        <translation>Ce qui n’a pas encore de jour attend ici. Faites-le glisser sur un jour le moment venu.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Illustrating</name>
    <message>
        <source>Insert images and files</source>
        <translation>Insérer des images et des fichiers</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Describe it</source>
        <translation>Décrire</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message>
        <source>Add address</source>
        <translation>Ajouter l’adresse</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>https://example.org/feed.xml</source>
        <translation>https://exemple.org/flux.xml</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation>Ce qui sera importé</translation>
    </message>
    <message>
        <source>%1 — looking at it</source>
        <translation>%1 — examen en cours</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>Channel for rows that name none</source>
        <translation>Canal des lignes qui n’en nomment aucun</translation>
    </message>
    <message>
        <source>&amp;Channel for rows that name none</source>
        <translation>&amp;Canal des lignes qui n’en nomment aucun</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>Importer %Ln source</numerusform>
            <numerusform>Importer %Ln sources</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a file or an address that can be read first.</source>
        <translation>Ajoutez d’abord un fichier ou une adresse lisible.</translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation>Choisir les fichiers à importer</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Address of a feed, or path of a file</source>
        <translation>Adresse d’un flux, ou chemin d’un fichier</translation>
    </message>
    <message>
        <source>This is neither an address nor the whole path of a file. An address looks like this: https://example.org/feed.xml</source>
        <translation>Ce n’est ni une adresse ni le chemin entier d’un fichier. Une adresse ressemble à ceci : https://example.org/feed.xml</translation>
    </message>
    <message>
        <source>Drop files here, choose them, or paste the address of a feed.

Parvis reads RSS, Atom and JSON feeds, archives of accounts (Mastodon, X, LinkedIn, Facebook, Instagram, Threads, YouTube: the zip or its folder), mailboxes (mbox) and CSV tables. Taking the same thing in twice adds nothing twice.</source>
        <translation>Déposez ici des fichiers, choisissez-les, ou collez l’adresse d’un flux.

Parvis lit les flux RSS, Atom et JSON, les archives de comptes (Mastodon, X, LinkedIn, Facebook, Instagram, Threads, YouTube&#xa0;: le zip ou son dossier), les boîtes aux lettres (mbox) et les tableaux CSV. Importer deux fois la même chose n’ajoute rien deux fois.</translation>
    </message>
    <message>
        <source>All that Parvis reads (*.xml *.rss *.atom *.rdf *.json *.mbox *.mbx *.csv *.tsv *.txt *.gz *.zip)</source>
        <translation>Tout ce que Parvis lit (*.xml *.rss *.atom *.rdf *.json *.mbox *.mbx *.csv *.tsv *.txt *.gz *.zip)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer à nouveau</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Écarter</translation>
    </message>
    <message>
        <source>Stop, and take back what was added</source>
        <translation>Arrêter et retirer ce qui a été ajouté</translation>
    </message>
    <message>
        <source>Remove all that this import added</source>
        <translation>Retirer tout ce que cet import a ajouté</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Avancement de %1</translation>
    </message>
    <message>
        <source>Cancel the import of %1</source>
        <translation>Annuler l’import de %1</translation>
    </message>
    <message>
        <source>Take back the import of %1</source>
        <translation>Retirer l’import de %1</translation>
    </message>
    <message>
        <source>Import %1 again</source>
        <translation>Importer %1 à nouveau</translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation>Écarter %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refusée</numerusform>
            <numerusform>%Ln refusées</numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was refused of %1</source>
        <translation>Montrer ce qui a été refusé de %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxPage</name>
    <message>
        <source>Inbox</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Search the mentions</source>
        <translation>Chercher dans les mentions</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) selected</source>
        <translation>
            <numerusform>%Ln mention choisie</numerusform>
            <numerusform>%Ln mentions choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a mention first</source>
        <translation>Choisissez d’abord une mention</translation>
    </message>
    <message>
        <source>Choose one mention first</source>
        <translation>Choisissez d’abord une seule mention</translation>
    </message>
    <message>
        <source>No mention here matches “%1”.</source>
        <translation>Aucune mention ici ne répond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There are no such mentions any more.</source>
        <translation>Il n’y a plus de telles mentions.</translation>
    </message>
    <message>
        <source>Nobody waits for you. What comes in appears here by itself.</source>
        <translation>Personne ne vous attend. Ce qui arrive apparaît ici tout seul.</translation>
    </message>
    <message>
        <source>Nothing came from this channel yet.</source>
        <translation>Rien n’est encore venu de ce canal.</translation>
    </message>
    <message>
        <source>%1 of %2 mentions</source>
        <translation>%1 sur %2 mentions</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Mettre un drapeau</translation>
    </message>
    <message>
        <source>Take the flag off</source>
        <translation>Ôter le drapeau</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marquer comme lue</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Marquer comme non lue</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Copy the conversation</source>
        <translation>Copier la conversation</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Next mention</source>
        <translation>Mention suivante</translation>
    </message>
    <message>
        <source>Previous mention</source>
        <translation>Mention précédente</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>Show the whole view</source>
        <translation>Montrer toute la vue</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>les plus récentes d’abord</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Progress of the change</source>
        <translation>Avancement de la modification</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop the change</source>
        <translation>Arrêter la modification</translation>
    </message>
    <message>
        <source>What was changed so far stays and can be undone</source>
        <translation>Ce qui a été changé reste et peut être annulé</translation>
    </message>
    <message>
        <source>Choose a mention to read its conversation.</source>
        <translation>Choisissez une mention pour lire sa conversation.</translation>
    </message>
    <message>
        <source>Take in a feed, an archive, a mailbox or a table</source>
        <translation>Prendre un flux, une archive, une boîte aux lettres ou un tableau</translation>
    </message>
    <message>
        <source>No mention matches “%1”.</source>
        <translation>Aucune mention ne répond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Search all mentions</source>
        <translation>Chercher dans toutes les mentions</translation>
    </message>
    <message>
        <source>What you flag is kept together here.</source>
        <translation>Ce à quoi vous mettez un drapeau est réuni ici.</translation>
    </message>
    <message>
        <source>What you flag (key %1) is kept together here.</source>
        <translation>Ce à quoi vous mettez un drapeau (touche %1) est réuni ici.</translation>
    </message>
    <message>
        <source>What you mark as done goes here; you can always reopen it.</source>
        <translation>Ce que vous marquez comme fait arrive ici ; vous pouvez toujours le rouvrir.</translation>
    </message>
    <message>
        <source>What you mark as done (key %1) goes here; you can always reopen it.</source>
        <translation>Ce que vous marquez comme fait (touche %1) arrive ici ; vous pouvez toujours le rouvrir.</translation>
    </message>
    <message>
        <source>What is given to you stands here. Say first who sits here: Assign, Who sits here.</source>
        <translation>Ce qui vous est confié se trouve ici. Dites d’abord qui est à ce poste : Confier, Qui est à ce poste.</translation>
    </message>
    <message>
        <source>Nothing waits that was given to you.</source>
        <translation>Rien de ce qui vous est confié n’attend.</translation>
    </message>
    <message>
        <source>Everything that waits was given to somebody.</source>
        <translation>Tout ce qui attend a été confié à quelqu’un.</translation>
    </message>
    <message>
        <source>Nothing is late. Late is what waits longer than its channel&apos;s response target.</source>
        <translation>Rien n’est en retard. Est en retard ce qui attend plus longtemps que l’objectif de réponse de son canal.</translation>
    </message>
    <message>
        <source>What you snooze sleeps here until its time has come, and then waits for you again.</source>
        <translation>Ce que vous mettez en sommeil reste ici jusqu’à son heure, puis vous attend de nouveau.</translation>
    </message>
    <message>
        <source>What waits for their answer stands here. When they answer, it waits for you again.</source>
        <translation>Ce qui attend leur réponse se trouve ici. Quand ils répondent, cela vous attend de nouveau.</translation>
    </message>
    <message>
        <source>Nothing answers to this view now.</source>
        <translation>Rien ne répond à cette vue pour l’instant.</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la fiche de la personne</translation>
    </message>
    <message>
        <source>Wait for them</source>
        <translation>Attendre leur réponse</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Mettre en sommeil</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Confier</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>Enregistrer comme vue…</translation>
    </message>
    <message>
        <source>Keep what is shown now, with what is looked for in it, as a view of your own</source>
        <translation>Garder ce qui est affiché, avec ce qu’on y cherche, comme une vue à vous</translation>
    </message>
    <message>
        <source>Remove the view</source>
        <translation>Retirer la vue</translation>
    </message>
    <message>
        <source>This channel is only read: nothing can be answered there</source>
        <translation>Ce canal est seulement lu&#xa0;: on ne peut pas y répondre</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Saved reply</source>
        <translation>Réponse type</translation>
    </message>
    <message>
        <source>Saved replies…</source>
        <translation>Réponses types…</translation>
    </message>
    <message>
        <source>Outbox…</source>
        <translation>Boîte d’envoi…</translation>
    </message>
    <message>
        <source>The replies that wait to leave</source>
        <translation>Les réponses qui attendent de partir</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Règles…</translation>
    </message>
    <message>
        <source>What is done by itself to what comes in</source>
        <translation>Ce qui est fait tout seul à ce qui arrive</translation>
    </message>
    <message>
        <source>Save this one…</source>
        <translation>Enregistrer celle-ci…</translation>
    </message>
    <message>
        <source>Merge the conversations</source>
        <translation>Réunir les conversations</translation>
    </message>
    <message>
        <source>Makes one conversation of those that the chosen mentions belong to</source>
        <translation>Fait une seule conversation de celles des mentions choisies</translation>
    </message>
    <message>
        <source>Split the conversation here</source>
        <translation>Séparer la conversation ici</translation>
    </message>
    <message>
        <source>This mention, and what answers it, become a conversation of their own</source>
        <translation>Cette mention, et ce qui y répond, forment leur propre conversation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) selected</source>
        <translation>
            <numerusform>%Ln conversation choisie</numerusform>
            <numerusform>%Ln conversations choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the person</source>
        <translation>Afficher la personne</translation>
    </message>
    <message>
        <source>Who wrote what you read, beside the conversation</source>
        <translation>Qui a écrit ce que vous lisez, à côté de la conversation</translation>
    </message>
    <message>
        <source>Attach…</source>
        <translation>Joindre…</translation>
    </message>
    <message>
        <source>Attach to the reply</source>
        <translation>Joindre à la réponse</translation>
    </message>
    <message>
        <source>Edit the view…</source>
        <translation>Modifier la vue…</translation>
    </message>
    <message>
        <source>Move the view up</source>
        <translation>Monter la vue</translation>
    </message>
    <message>
        <source>Move the view down</source>
        <translation>Descendre la vue</translation>
    </message>
    <message>
        <source>Group by conversation</source>
        <translation>Grouper par conversation</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Lignes compactes</translation>
    </message>
    <message>
        <source>Two lines for each row, to look over many</source>
        <translation>Deux lignes par rangée, pour en parcourir beaucoup</translation>
    </message>
    <message>
        <source>Choose a view of your own first</source>
        <translation>Choisissez d’abord une vue à vous</translation>
    </message>
    <message>
        <source>The rows behind a figure stand one by one, as they were counted</source>
        <translation>Les mentions derrière un chiffre restent une à une, comme elles ont été comptées</translation>
    </message>
    <message>
        <source>One row for each conversation</source>
        <translation>Une ligne par conversation</translation>
    </message>
    <message>
        <source>How the list looks</source>
        <translation>Présentation de la liste</translation>
    </message>
    <message>
        <source>The window is too narrow to show the person beside it</source>
        <translation>La fenêtre est trop étroite pour montrer la personne à côté</translation>
    </message>
    <message>
        <source>Choose mentions of several conversations first</source>
        <translation>Choisissez d’abord des mentions de plusieurs conversations</translation>
    </message>
    <message>
        <source>The conversation begins with this mention: it can be split at a later one</source>
        <translation>La conversation commence par cette mention&#xa0;: elle se sépare à une autre, plus tard</translation>
    </message>
    <message>
        <source>Opens the mention where it was said</source>
        <translation>Ouvre la mention là où elle a été dite</translation>
    </message>
    <message>
        <source>Nobody knows where this mention can be read</source>
        <translation>Personne ne sait où lire cette mention</translation>
    </message>
    <message>
        <source>View of the inbox</source>
        <translation>Vue de la boîte</translation>
    </message>
    <message>
        <source>Open the original</source>
        <translation>Ouvrir l’original</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>delete remove reply</source>
        <extracomment>other words by which the palette finds “Discard the draft”</extracomment>
        <translation>jeter retirer réponse</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>Edit the tags…</source>
        <translation>Modifier les étiquettes…</translation>
    </message>
    <message>
        <source>Rename, recolour and remove tags</source>
        <translation>Renommer, recolorer et supprimer des étiquettes</translation>
    </message>
    <message>
        <source>This is done already</source>
        <translation>C’est déjà fait</translation>
    </message>
    <message>
        <source>This is open already</source>
        <translation>C’est déjà ouvert</translation>
    </message>
    <message>
        <source>This waits for an answer already</source>
        <translation>Une réponse est déjà attendue</translation>
    </message>
    <message>
        <source>This has a flag already</source>
        <translation>Le drapeau y est déjà</translation>
    </message>
    <message>
        <source>This has no flag</source>
        <translation>Il n’y a pas de drapeau</translation>
    </message>
    <message>
        <source>This is read already</source>
        <translation>C’est déjà lu</translation>
    </message>
    <message>
        <source>This is unread already</source>
        <translation>C’est déjà non lu</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Nouveau collègue…</translation>
    </message>
    <message>
        <source>Add a colleague, who is given the mentions chosen</source>
        <translation>Ajouter un collègue, à qui sont confiées les mentions choisies</translation>
    </message>
    <message>
        <source>add assign team member</source>
        <extracomment>other words by which the palette finds “New colleague…”</extracomment>
        <translation>ajouter confier équipe membre</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Qui est à ce poste</translation>
    </message>
    <message>
        <source>Choose which colleague works at this desk</source>
        <translation>Choisir quel collègue travaille à ce poste</translation>
    </message>
    <message>
        <source>who is at this desk me my name colleague</source>
        <extracomment>other words by which the palette finds “Who sits here”</extracomment>
        <translation>qui est à ce poste moi mon nom collègue</translation>
    </message>
    <message>
        <source>join unite put together</source>
        <extracomment>other words by which the palette finds “Merge the conversations”</extracomment>
        <translation>fusionner joindre regrouper</translation>
    </message>
    <message>
        <source>give hand over colleague</source>
        <extracomment>other words by which the palette finds “Assign”, and “Assign to …”</extracomment>
        <translation>donner attribuer assigner transmettre collègue</translation>
    </message>
    <message>
        <source>This is so already</source>
        <translation>C’est déjà le cas</translation>
    </message>
    <message>
        <source>Assign to %1</source>
        <extracomment>%1 is a colleague</extracomment>
        <translation>Confier à %1</translation>
    </message>
    <message>
        <source>Assign to nobody</source>
        <translation>Ne confier à personne</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorité&#xa0;: %1</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take off the tag: %1</source>
        <translation>Ôter l’étiquette&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer with the article</source>
        <translation>Répondre avec l’article</translation>
    </message>
    <message>
        <source>Show the article that answers</source>
        <translation>Afficher l’article qui répond</translation>
    </message>
    <message>
        <source>No article is linked to this conversation</source>
        <translation>Aucun article n’est relié à cette conversation</translation>
    </message>
    <message>
        <source>moderate comment moderation</source>
        <extracomment>other words by which the palette finds what is decided about a comment</extracomment>
        <translation>modérer commentaire modération</translation>
    </message>
    <message>
        <source>Approve the comment</source>
        <translation>Approuver le commentaire</translation>
    </message>
    <message>
        <source>Everybody reads it on its site</source>
        <translation>Tout le monde le lit sur son site</translation>
    </message>
    <message>
        <source>Hold the comment back</source>
        <translation>Retenir le commentaire</translation>
    </message>
    <message>
        <source>Nobody reads it on its site until somebody decides</source>
        <translation>Personne ne le lit sur son site tant que personne ne décide</translation>
    </message>
    <message>
        <source>The comment is spam</source>
        <translation>Le commentaire est un indésirable</translation>
    </message>
    <message>
        <source>It goes to the spam of its site, and is done here</source>
        <translation>Il va parmi les indésirables de son site, et est traité ici</translation>
    </message>
    <message>
        <source>Comment to the trash</source>
        <translation>Commentaire à la corbeille</translation>
    </message>
    <message>
        <source>It goes to the trash of its site, and is done here</source>
        <translation>Il va à la corbeille de son site, et est traité ici</translation>
    </message>
    <message>
        <source>Where this was said, Parvis has no say about it</source>
        <translation>Là où cela a été dit, Parvis n’a pas son mot à dire</translation>
    </message>
    <message>
        <source>No connected channel lets Parvis decide about comments</source>
        <translation>Aucun canal connecté ne laisse Parvis décider des commentaires</translation>
    </message>
    <message>
        <source>No comment is held back until you decide.</source>
        <translation>Aucun commentaire n’attend votre décision.</translation>
    </message>
    <message>
        <source>Nothing has come in yet. Your channels were last asked %1; what they have to tell appears here by itself.</source>
        <extracomment>%1 is a moment: &quot;today 07:20&quot;</extracomment>
        <translation>Rien n’est encore arrivé. Vos canaux ont été interrogés %1 pour la dernière fois&#x202f;; ce qu’ils ont à dire apparaît ici tout seul.</translation>
    </message>
    <message>
        <source>Nothing has come in yet: your channels have not been asked so far. What they have to tell appears here by itself.</source>
        <translation>Rien n’est encore arrivé&#xa0;: vos canaux n’ont pas encore été interrogés. Ce qu’ils ont à dire apparaît ici tout seul.</translation>
    </message>
    <message>
        <source>Everything said to you and about you gathers here, from every channel. Connect one, or take in a feed, an archive, a mailbox or a table.</source>
        <translation>Tout ce qu’on vous dit et ce qu’on dit de vous se rassemble ici, de tous les canaux. Connectez-en un, ou collectez un flux, une archive, une boîte aux lettres ou un tableau.</translation>
    </message>
    <message>
        <source>Connect a channel…</source>
        <translation>Connecter un canal…</translation>
    </message>
    <message>
        <source>Let Parvis take in what is said to you on a service, and publish there</source>
        <translation>Laisser Parvis collecter ce qu’on vous dit sur un service et y publier</translation>
    </message>
    <message>
        <source>Open Channels</source>
        <translation>Ouvrir Canaux</translation>
    </message>
    <message>
        <source>How each channel is, and when it is asked</source>
        <translation>L’état de chaque canal, et quand il est interrogé</translation>
    </message>
    <message>
        <source>Where this was said, there is no such decision</source>
        <translation>Là où cela a été dit, il n’y a pas de telle décision</translation>
    </message>
    <message>
        <source>The comment is approved already</source>
        <translation>Le commentaire est déjà approuvé</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LateDialog</name>
    <message>
        <source>Posts that are late</source>
        <translation>Billets en retard</translation>
    </message>
    <message>
        <source>How late a post may leave by itself</source>
        <translation>Retard auquel un billet peut partir de lui-même</translation>
    </message>
    <message>
        <source>Not at all: ask me</source>
        <translation>Jamais&#xa0;: me demander</translation>
    </message>
    <message numerus="yes">
        <source>Up to %Ln hour(s) late</source>
        <translation>
            <numerusform>Jusqu’à %Ln heure en retard</numerusform>
            <numerusform>Jusqu’à %Ln heures en retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Where this computer was off or offline when a post was to leave, it leaves as soon as it can. What is later than this waits for you. Replies leave up to a day late.</source>
        <translation>Si cet ordinateur était éteint ou hors ligne quand un billet devait partir, celui-ci part dès que possible. Au-delà de ce retard, il vous attend. Les réponses partent jusqu’à un jour en retard.</translation>
    </message>
    <message>
        <source>&amp;Leaves by itself</source>
        <translation>&amp;Part de lui-même</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LibraryDialog</name>
    <message>
        <source>Images and files</source>
        <translation>Images et fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Images and files of your articles gather here. Add some, or drop them on this window.</source>
        <translation>Les images et fichiers de vos articles se rassemblent ici. Ajoutez-en, ou déposez-les sur cette fenêtre.</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Chercher par nom</translation>
    </message>
    <message>
        <source>Crop and resize…</source>
        <translation>Recadrer et redimensionner…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Remove from the library</source>
        <translation>Retirer de la bibliothèque</translation>
    </message>
    <message>
        <source>Articles that show it</source>
        <translation>Articles qui l’affichent</translation>
    </message>
    <message>
        <source>Leave out where it was taken</source>
        <translation>Ôter le lieu de la prise de vue</translation>
    </message>
    <message>
        <source>No image or file has these words in its name.</source>
        <translation>Aucune image, aucun fichier n’a ces mots dans son nom.</translation>
    </message>
    <message>
        <source>Choose an image or a file first</source>
        <translation>Choisissez d’abord une image ou un fichier</translation>
    </message>
    <message>
        <source>Put it where the cursor is</source>
        <translation>Le placer là où est le curseur</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln choisi</numerusform>
            <numerusform>%Ln choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Add images and files</source>
        <translation>Ajouter des images et des fichiers</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Undo the removal</source>
        <translation>Annuler le retrait</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LinkBar</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the address in the browser</source>
        <translation>Ouvrir l’adresse dans le navigateur</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Do not follow the link</source>
        <translation>Ne pas suivre le lien</translation>
    </message>
    <message>
        <source>This leads to %1, outside Parvis.</source>
        <translation>Ceci mène à %1, hors de Parvis.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::LinkDialog</name>
    <message>
        <source>Link to a page of ours</source>
        <translation>Lien vers une page à nous</translation>
    </message>
    <message>
        <source>Words of its title</source>
        <translation>Mots de son titre</translation>
    </message>
    <message>
        <source>Articles and pages</source>
        <translation>Articles et pages</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>There is no page to link to yet: publish an article, or connect a site under Channels.</source>
        <translation>Il n’y a encore aucune page vers laquelle faire un lien&#xa0;: publiez un article, ou connectez un site dans Canaux.</translation>
    </message>
    <message>
        <source>No title has these words.</source>
        <translation>Aucun titre ne contient ces mots.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation>Aller à %1</translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation>Chercher ou commander…</translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation>%1 (lecture seule)</translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <translation>%1 – Parvis</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Nouvel espace de travail…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir un récent</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>Sauvegarder…</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>Sauvegarde…</translation>
    </message>
    <message>
        <source>A backup is being written.</source>
        <translation>Une sauvegarde est en cours d’écriture.</translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation>Réglages…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>About Parvis</source>
        <translation>À propos de Parvis</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation>Pas encore d’autre espace de travail</translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation>Impossible pour l’instant</translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation>Article sans titre</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nouvel espace de travail</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis)</source>
        <translation>Espaces de travail Parvis (*.parvis)</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>Mon espace</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation>Sauvegarder l’espace de travail</translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation>Choisir la sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>Parvis %1</source>
        <translation>Parvis %1</translation>
    </message>
    <message>
        <source>The workstation of the community manager. Everything stays in one file on this computer.

Free software under the GNU General Public License, version 3 or later. Icons from the Breeze theme by KDE, under the GNU Lesser General Public License.</source>
        <translation>Le poste de travail du community manager. Tout reste dans un seul fichier sur cet ordinateur.

Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Icônes du thème Breeze de KDE, sous licence publique générale limitée GNU.</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Guide de l’utilisateur</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Revenir à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing led here that you could go back to.</source>
        <translation>Rien ne vous a mené ici, d’où vous pourriez revenir.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <extracomment>%1 says what is searched (&quot;Search the mentions&quot;), %2 the words sought</extracomment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Search in this place</source>
        <translation>Chercher dans ce lieu</translation>
    </message>
    <message>
        <source>Commands, places and articles</source>
        <translation>Commandes, lieux et articles</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Partie précédente de la fenêtre</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Pause notifications for 1 hour</source>
        <translation>Suspendre les notifications pendant 1 heure</translation>
    </message>
    <message>
        <source>Pause notifications until tomorrow</source>
        <translation>Suspendre les notifications jusqu’à demain</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Reprendre les notifications</translation>
    </message>
    <message>
        <source>Notifications…</source>
        <translation>Notifications…</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Notifications are not paused.</source>
        <translation>Les notifications ne sont pas suspendues.</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis *.parvis.replaced-* *.parvis.before-*);;All files (*)</source>
        <translation>Espaces de travail Parvis (*.parvis *.parvis.replaced-* *.parvis.before-*);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Put “%1” in the place of the workspace “%2”?</source>
        <translation>Mettre «&#xa0;%1&#xa0;» à la place de l’espace de travail «&#xa0;%2&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>All that the workspace holds is replaced by what the backup holds. The workspace as it is now is kept in a file beside it.</source>
        <translation>Tout ce que contient l’espace de travail est remplacé par ce que contient la sauvegarde. L’espace de travail tel qu’il est à présent est gardé dans un fichier à côté.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Done again.</source>
        <translation>Rétabli.</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Theme as the system is</source>
        <translation>Thème du système</translation>
    </message>
    <message>
        <source>appearance colours mode</source>
        <extracomment>other words by which the palette finds the themes</extracomment>
        <translation>apparence couleurs mode</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>This theme is in use</source>
        <translation>Ce thème est déjà utilisé</translation>
    </message>
    <message>
        <source>%1 does nothing here. In %3 it is “%2”.</source>
        <extracomment>%1 is a key (&quot;E&quot;), %2 what it does elsewhere (&quot;Done&quot;), %3 the place where it does</extracomment>
        <translation>%1 ne fait rien ici. Dans %3, c’est «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Choose what Parvis does on a metered connection…</source>
        <translation>Choisir ce que fait Parvis sur une connexion limitée…</translation>
    </message>
    <message>
        <source>Help on this place</source>
        <translation>Aide sur ce lieu</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Rester</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Quitter quand même</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MarkdownEdit</name>
    <message>
        <source>Text of the article</source>
        <translation>Texte de l’article</translation>
    </message>
    <message>
        <source># The title

Then the story. Markdown marks headings, **strong words**, lists and links.</source>
        <translation># Le titre

Puis le récit. Markdown marque les titres, les **mots forts**, les listes et les liens.</translation>
    </message>
    <message>
        <source>Put a no-break space: “%1”</source>
        <translation>Mettre une espace insécable&#xa0;: «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Put a guillemet: %1</source>
        <translation>Mettre un guillemet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put a typographic apostrophe: %1</source>
        <translation>Mettre une apostrophe typographique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Put an ellipsis: %1</source>
        <translation>Mettre des points de suspension&#xa0;: %1</translation>
    </message>
    <message>
        <source>Write “%1” once</source>
        <translation>N’écrire «&#xa0;%1&#xa0;» qu’une fois</translation>
    </message>
    <message>
        <source>Set the whole article like this</source>
        <translation>Composer ainsi tout l’article</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MentionDelegate</name>
    <message>
        <source>mention</source>
        <translation>mention</translation>
    </message>
    <message>
        <source>comment</source>
        <translation>commentaire</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>forum post</source>
        <translation>forum</translation>
    </message>
    <message>
        <source>feed entry</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>répondue</translation>
    </message>
    <message>
        <source>done</source>
        <translation>faite</translation>
    </message>
    <message>
        <source>deleted there</source>
        <translation>supprimé là-bas</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MentionListView</name>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MergeDialog</name>
    <message>
        <source>Merge “%1” with somebody</source>
        <translation>Fusionner «&#xa0;%1&#xa0;» avec quelqu’un</translation>
    </message>
    <message>
        <source>The other: name, mail or account</source>
        <translation>L’autre&#xa0;: nom, courriel ou compte</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody else goes by that.</source>
        <translation>Personne d’autre ne porte ce nom.</translation>
    </message>
    <message>
        <source>Make the two one person</source>
        <translation>Faire des deux une seule personne</translation>
    </message>
    <message>
        <source>Choose who is the same person: Enter goes to the first.</source>
        <translation>Choisissez qui est la même personne&#xa0;: Entrée va à la première.</translation>
    </message>
    <message>
        <source>“Merge”, or Enter on the list, makes “%1” and “%2” one person. It can be undone at any time.</source>
        <translation>«&#xa0;Fusionner&#xa0;», ou Entrée dans la liste, fait de «&#xa0;%1&#xa0;» et «&#xa0;%2&#xa0;» une seule personne. Cela s’annule à tout moment.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Show what Parvis knows of the cause</source>
        <translation>Montrer ce que Parvis sait de la cause</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation>Fermer le message (Échap)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::MonthView</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NamedQueryDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Ce que vous avez écrit n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoteEditor</name>
    <message>
        <source>Add note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Private note, kept in this workspace only</source>
        <translation>Note privée, gardée dans cet espace seulement</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Keep this note with the mention (%1)</source>
        <translation>Garder cette note avec la mention (%1)</translation>
    </message>
    <message>
        <source>Write something first</source>
        <translation>Écrivez d’abord quelque chose</translation>
    </message>
</context>
<context>
    <name>parvis::ui::NoticePreferences</name>
    <message>
        <source>Tell me on the desktop:</source>
        <translation>Me prévenir sur le bureau&#xa0;:</translation>
    </message>
    <message>
        <source>what a rule with “&amp;Notify me” matched</source>
        <translation>de ce qu’une règle avec «&#xa0;Me &amp;prévenir&#xa0;» a retenu</translation>
    </message>
    <message>
        <source>which mentions become &amp;late, and which wake</source>
        <translation>des mentions qui passent en &amp;retard ou se réveillent</translation>
    </message>
    <message>
        <source>what did &amp;not work while the window was not in front</source>
        <translation>de ce qui n’a pas &amp;fonctionné, fenêtre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Show &amp;what was said in notifications</source>
        <translation>Montrer ce qui a été &amp;dit dans les notifications</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Reprendre les notifications</translation>
    </message>
    <message>
        <source>&amp;Quiet hours: show nothing</source>
        <translation>Heures &amp;calmes&#xa0;: ne rien montrer</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>d&amp;e</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>Début des heures calmes</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;à</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>Fin des heures calmes</translation>
    </message>
    <message>
        <source>Quiet hours begin on %1</source>
        <translation>Les heures calmes commencent le %1</translation>
    </message>
    <message>
        <source>When they end, one notification sums up what was held back.</source>
        <translation>À la fin, une seule notification résume ce qui a été retenu.</translation>
    </message>
    <message>
        <source>Switch quiet hours on first.</source>
        <translation>Activez d’abord les heures calmes.</translation>
    </message>
    <message>
        <source>on no day</source>
        <translation>aucun jour</translation>
    </message>
    <message>
        <source>a whole day</source>
        <translation>un jour entier</translation>
    </message>
    <message>
        <source>of the next day</source>
        <translation>le lendemain</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications: no notification service runs. What you choose here holds as soon as one does.</source>
        <translation>Rien sur ce bureau ne montre de notifications&#xa0;: aucun service de notification ne tourne. Ce que vous choisissez ici vaudra dès qu’il y en aura un.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OrderedList</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OurNamesDialog</name>
    <message>
        <source>Names of our company, one a line</source>
        <translation>Noms de notre entreprise, un par ligne</translation>
    </message>
    <message>
        <source>Names of our products, one a line</source>
        <translation>Noms de nos produits, un par ligne</translation>
    </message>
    <message>
        <source>Keep the names</source>
        <translation>Garder les noms</translation>
    </message>
    <message>
        <source>Names of our company and products</source>
        <translation>Noms de notre entreprise et de nos produits</translation>
    </message>
    <message>
        <source>The checks count how often an article names the company and its products. These names are no facts of a story.</source>
        <translation>Les contrôles comptent combien de fois un article nomme l’entreprise et ses produits. Ces noms ne sont pas des faits d’un récit.</translation>
    </message>
    <message>
        <source>%1: the name of the workspace, as long as there is no other here</source>
        <translation>%1&#xa0;: le nom de l’espace de travail, tant qu’il n’y en a pas d’autre ici</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OutboxDialog</name>
    <message>
        <source>Show the conversation</source>
        <translation>Voir la conversation</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Boîte d’envoi</translation>
    </message>
    <message>
        <source>Replies that wait to leave</source>
        <translation>Réponses qui attendent de partir</translation>
    </message>
    <message>
        <source>Out of the outbox, to be changed or thrown away</source>
        <translation>La sort de la boîte d’envoi, pour la modifier ou la jeter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These replies leave at their time, as soon as their channel is connected.</source>
        <translation>Ces réponses partent à leur heure, dès que leur canal est connecté.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Take it back and change it in its conversation; send it again when it is as it should be</source>
        <translation>La reprendre et la modifier dans sa conversation&#x202f;; renvoyez-la quand elle est comme il faut</translation>
    </message>
    <message>
        <source>No reply waits to leave. What you send stands here until it is gone.</source>
        <translation>Aucune réponse n’attend de partir. Ce que vous envoyez reste ici jusqu’à son départ.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::OutlinePanel</name>
    <message>
        <source>Headings make the outline: begin a line with # for the title, with ## for a section.</source>
        <translation>Les titres font le plan&#xa0;: commencez une ligne par # pour le titre, par ## pour une section.</translation>
    </message>
    <message>
        <source>Move the section up</source>
        <translation>Monter la section</translation>
    </message>
    <message>
        <source>Move the section down</source>
        <translation>Descendre la section</translation>
    </message>
    <message>
        <source>Outline of the article</source>
        <translation>Plan de l’article</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PanelTabs</name>
    <message>
        <source>%1 (%L2)</source>
        <extracomment>a tab, and how many wait there</extracomment>
        <translation>%1&#xa0;(%L2)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PassphraseBar</name>
    <message>
        <source>Passphrase of the file of secrets</source>
        <translation>Phrase secrète du fichier des secrets</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>Open the file of secrets</source>
        <translation>Ouvrir le fichier des secrets</translation>
    </message>
    <message>
        <source>What is new is taken in then, and what waits leaves</source>
        <translation>Les nouveautés sont alors collectées, et ce qui attend part</translation>
    </message>
    <message>
        <source>This session has no keychain, and what let Parvis into your channels is not here. Sign in to them again.</source>
        <translation>Cette session n’a pas de trousseau, et ce qui laissait entrer Parvis dans vos canaux n’est pas ici. Reconnectez-vous à chacun.</translation>
    </message>
    <message>
        <source>What lets Parvis into your channels is in a sealed file. Until its passphrase is given nothing is taken in, and nothing is sent.</source>
        <translation>Ce qui laisse entrer Parvis dans vos canaux est dans un fichier scellé. Tant que sa phrase secrète n’est pas donnée, rien n’est collecté ni envoyé.</translation>
    </message>
    <message>
        <source>I have lost it…</source>
        <translation>Je l’ai perdue…</translation>
    </message>
    <message>
        <source>I have lost the passphrase…</source>
        <translation>J’ai perdu la phrase secrète…</translation>
    </message>
    <message>
        <source>What that means, and how to go on without</source>
        <translation>Ce que cela signifie, et comment continuer sans elle</translation>
    </message>
    <message>
        <source>This session has no keychain, and what let Parvis into your accounts is not here. Sign in to them again. Folders and feeds go on without.</source>
        <translation>Cette session n’a pas de trousseau, et ce qui laissait entrer Parvis dans vos comptes n’est pas ici. Reconnectez-vous à chacun. Les dossiers et les flux s’en passent et continuent.</translation>
    </message>
    <message>
        <source>What lets Parvis into your accounts is in a sealed file. Until its passphrase is given nothing is taken in or sent there; folders and feeds go on without.</source>
        <translation>Ce qui laisse entrer Parvis dans vos comptes est dans un fichier scellé. Tant que sa phrase secrète n’est pas donnée, rien n’y est collecté ni envoyé&#x202f;; les dossiers et les flux s’en passent et continuent.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>Nouvelle phrase secrète</translation>
    </message>
    <message>
        <source>New passphrase, once more</source>
        <translation>Nouvelle phrase secrète, encore une fois</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Changer la phrase secrète</translation>
    </message>
    <message>
        <source>Begin a new file</source>
        <translation>Commencer un nouveau fichier</translation>
    </message>
    <message>
        <source>The passphrase is lost</source>
        <translation>La phrase secrète est perdue</translation>
    </message>
    <message>
        <source>What lets Parvis in is kept in %1. From now on the new passphrase alone opens it, in all workspaces of yours and in parvisctl.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Ce qui laisse entrer Parvis est gardé dans %1. Désormais, seule la nouvelle phrase secrète l’ouvrira, dans tous vos espaces de travail et dans parvisctl.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Phrase secrète actuelle</translation>
    </message>
    <message>
        <source>What is in %1 cannot be read without its passphrase: not by Parvis, and not by anybody else. The file is kept beside, with “lost” and the date in its name, in case you find the passphrase again.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Ce que contient %1 ne peut être lu sans sa phrase secrète&#xa0;: ni par Parvis, ni par personne. Le fichier est gardé à côté, avec «&#xa0;lost&#xa0;» et la date dans son nom, au cas où vous retrouveriez la phrase.</translation>
    </message>
    <message>
        <source>A new file begins, and Parvis asks you to sign in to your channels again, in every workspace of yours. Nothing else is lost: what was taken in and written stays, and what is due waits until you have signed in.</source>
        <translation>Un nouveau fichier commence, et Parvis vous demande de vous reconnecter à vos canaux, dans chacun de vos espaces de travail. Rien d’autre n’est perdu&#xa0;: ce qui a été collecté et écrit reste, et ce qui doit partir attend que vous vous soyez reconnecté.</translation>
    </message>
    <message numerus="yes">
        <source>at least %Ln character(s)</source>
        <translation>
            <numerusform>au moins %Ln caractère</numerusform>
            <numerusform>au moins %Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Give the present passphrase.</source>
        <translation>Donnez la phrase secrète actuelle.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PathField</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Choose a folder, or drop one here</source>
        <translation>Choisir un dossier, ou en déposer un ici</translation>
    </message>
    <message>
        <source>Choose a file, or drop one here</source>
        <translation>Choisir un fichier, ou en déposer un ici</translation>
    </message>
    <message>
        <source>Feeds (*.xml *.rss)</source>
        <translation>Flux (*.xml *.rss)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Import people…</source>
        <translation>Importer des personnes…</translation>
    </message>
    <message>
        <source>Take in people from vCards or a table</source>
        <translation>Importer des personnes depuis des vCards ou un tableau</translation>
    </message>
    <message>
        <source>Export these people…</source>
        <translation>Exporter ces personnes…</translation>
    </message>
    <message>
        <source>Write the people of the list as vCards or a table</source>
        <translation>Enregistrer les personnes de la liste en vCards ou en tableau</translation>
    </message>
    <message>
        <source>Edit the name</source>
        <translation>Modifier le nom</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note a consent</source>
        <translation>Noter un consentement</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Montrer ce qui précède</translation>
    </message>
    <message>
        <source>Find duplicates</source>
        <translation>Chercher les doublons</translation>
    </message>
    <message>
        <source>Next person</source>
        <translation>Personne suivante</translation>
    </message>
    <message>
        <source>Previous person</source>
        <translation>Personne précédente</translation>
    </message>
    <message>
        <source>Search the people</source>
        <translation>Chercher parmi les personnes</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Nouveau segment…</translation>
    </message>
    <message>
        <source>Edit the segment…</source>
        <translation>Modifier le segment…</translation>
    </message>
    <message>
        <source>Remove the segment</source>
        <translation>Retirer le segment</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segments</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Newest contact first</source>
        <translation>Contact le plus récent d’abord</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>Most heard first</source>
        <translation>Les plus écoutées d’abord</translation>
    </message>
    <message>
        <source>Choose a person to see what passed between you and what you know of them.</source>
        <translation>Choisissez une personne pour voir vos échanges et ce que vous savez d’elle.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a segment first</source>
        <translation>Choisissez d’abord un segment</translation>
    </message>
    <message>
        <source>Nobody here goes by “%1”.</source>
        <translation>Personne ici ne répond à «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Nobody has this role yet. Choose a person and press the role under their name.</source>
        <translation>Personne n’a encore ce rôle. Choisissez une personne et cochez le rôle sous son nom.</translation>
    </message>
    <message>
        <source>Everybody who speaks to you gathers here by themselves. Take in those you know already from vCards or a table.</source>
        <translation>Toutes les personnes qui vous parlent se retrouvent ici d’elles-mêmes. Importez celles que vous connaissez déjà depuis des vCards ou un tableau.</translation>
    </message>
    <message>
        <source>There is nobody to write</source>
        <translation>Il n’y a personne à enregistrer</translation>
    </message>
    <message>
        <source>Choose a person first</source>
        <translation>Choisissez d’abord une personne</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exporter des personnes</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>vCards and tables (*.vcf *.vcard *.csv *.tsv *.txt)</source>
        <translation>vCards et tableaux (*.vcf *.vcard *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Bilan d’import</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Nobody is, or said, what this segment asks for. It fills by itself.</source>
        <translation>Personne n’est ni n’a dit ce que ce segment demande. Il se remplit de lui-même.</translation>
    </message>
    <message>
        <source>Say who else is this person</source>
        <translation>Dire qui d’autre est cette personne</translation>
    </message>
    <message>
        <source>What the last import left out or kept as fields</source>
        <translation>Ce que le dernier import a écarté ou gardé comme champs</translation>
    </message>
    <message>
        <source>Nobody here is, or said, what you search for.</source>
        <translation>Personne ici n’est, ni n’a dit, ce que vous cherchez.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PersonCards</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Société</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Site</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>fr, en</source>
        <translation>fr, en</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>Note on this person</source>
        <translation>Note sur cette personne</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Another field</source>
        <translation>Autre champ</translation>
    </message>
    <message>
        <source>its name</source>
        <translation>son nom</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Son contenu</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>newsletter</source>
        <translation>lettre d’information</translation>
    </message>
    <message>
        <source>Where it was said</source>
        <translation>Où cela a été dit</translation>
    </message>
    <message>
        <source>form on the site</source>
        <translation>formulaire du site</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>A accepté</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>A refusé</translation>
    </message>
    <message>
        <source>Note that they agreed</source>
        <translation>Noter son accord</translation>
    </message>
    <message>
        <source>Note that they refused</source>
        <translation>Noter son refus</translation>
    </message>
    <message>
        <source>empty: the field goes</source>
        <translation>vide&#xa0;: le champ disparaît</translation>
    </message>
    <message>
        <source>%1: agreed</source>
        <translation>%1&#xa0;: accepté</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <translation>%1&#xa0;: refusé</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nothing was said yet. Note what they agree to or refuse, and where they said so.</source>
        <translation>Rien n’a encore été dit. Notez ce que la personne accepte ou refuse, et où elle l’a dit.</translation>
    </message>
    <message>
        <source>%1 of 100</source>
        <translation>%1 sur 100</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Audience</translation>
    </message>
    <message>
        <source>Day on which it was said</source>
        <translation>Jour où cela a été dit</translation>
    </message>
    <message>
        <source>%1 of %2 points: %3</source>
        <translation>%1 points sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PersonView</name>
    <message>
        <source>Nothing passed between you yet.</source>
        <translation>Aucun échange entre vous pour l’instant.</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Montrer ce qui précède</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What they are to you; a person may be several</source>
        <translation>Ce que la personne est pour vous&#x202f;; plusieurs rôles sont possibles</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PictureEditDialog</name>
    <message>
        <source>Any shape</source>
        <translation>Forme libre</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Comme elle est</translation>
    </message>
    <message>
        <source>Wide (16:9)</source>
        <translation>Large (16:9)</translation>
    </message>
    <message>
        <source>Link card (1.91:1)</source>
        <translation>Carte de lien (1,91:1)</translation>
    </message>
    <message>
        <source>Photograph (3:2)</source>
        <translation>Photographie (3:2)</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Carré</translation>
    </message>
    <message>
        <source>Upright (4:5)</source>
        <translation>En hauteur (4:5)</translation>
    </message>
    <message>
        <source>Save as another image</source>
        <translation>Enregistrer comme nouvelle image</translation>
    </message>
    <message>
        <source>Crop and resize “%1”</source>
        <translation>Recadrer et redimensionner «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source> px</source>
        <translation>&#xa0;px</translation>
    </message>
    <message>
        <source>%1 × %2 of %3 × %4 pixels</source>
        <translation>%1&#xa0;×&#xa0;%2 sur %3&#xa0;×&#xa0;%4 pixels</translation>
    </message>
    <message>
        <source>Choose a part or another size first</source>
        <translation>Choisissez d’abord une partie ou une autre taille</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostChip</name>
    <message>
        <source>Untitled post</source>
        <translation>Billet sans titre</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Stale: its article says something else now</source>
        <translation>Périmé&#xa0;: son article dit maintenant autre chose</translation>
    </message>
    <message>
        <source>Changed at its service</source>
        <translation>Changé sur son service</translation>
    </message>
    <message>
        <source>Not changed or deleted there as was wanted</source>
        <translation>Ni changé ni supprimé là-bas comme voulu</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostEditor</name>
    <message>
        <source>Post</source>
        <translation>Billet</translation>
    </message>
    <message>
        <source>Close the post</source>
        <translation>Fermer le billet</translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation>Fermer (%1)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Ce qu’il dit</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisée</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>Prévu pour</translation>
    </message>
    <message>
        <source>An intention. It moves freely and sends nothing.</source>
        <translation>Une intention. Elle se déplace librement et n’envoie rien.</translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation>Programmé pour</translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation>Pas encore décidé</translation>
    </message>
    <message>
        <source>It has left: nothing of it can be changed here.</source>
        <translation>Il est parti&#xa0;: plus rien ne peut y être changé ici.</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouveau billet</translation>
    </message>
    <message>
        <source>Published on %1 at %2.</source>
        <translation>Paru le %1 à %2.</translation>
    </message>
    <message>
        <source>Late: its time has passed and it has not left.</source>
        <translation>En retard&#xa0;: son heure est passée et il n’est pas parti.</translation>
    </message>
    <message>
        <source>From “%1”</source>
        <comment>the article a post derives from</comment>
        <translation>Tiré de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Open the article “%1”</source>
        <translation>Ouvrir l’article «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>It has left.</source>
        <translation>Il est parti.</translation>
    </message>
    <message>
        <source>A commitment to a time, in a zone. It needs a channel.</source>
        <translation>Un engagement sur une heure, dans un fuseau. Il lui faut un canal.</translation>
    </message>
    <message>
        <source>Choose a channel and write a few words first.</source>
        <translation>Choisissez d’abord un canal et écrivez quelques mots.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>It did not leave. Choose another time to schedule it again.</source>
        <translation>Il n’est pas parti. Choisissez une autre heure pour le programmer à nouveau.</translation>
    </message>
    <message>
        <source>No channel of this workspace can carry posts yet.</source>
        <translation>Aucun canal de cet espace ne peut encore porter de billets.</translation>
    </message>
    <message>
        <source>Show the channels</source>
        <translation>Montrer les canaux</translation>
    </message>
    <message>
        <source>What was intended.</source>
        <translation>Ce qui était prévu.</translation>
    </message>
    <message>
        <source>A commitment to a time, in a zone.</source>
        <translation>Un engagement sur une heure, dans un fuseau.</translation>
    </message>
    <message>
        <source>No channel of this workspace can carry posts yet. Feeds, tables and mailbox files are only read.</source>
        <translation>Aucun canal de cet espace ne peut encore porter de billets. Les flux, les tableaux et les fichiers de courriel sont seulement lus.</translation>
    </message>
    <message numerus="yes">
        <source>It leaves as a thread of %Ln part(s).</source>
        <translation>
            <numerusform>Il part comme un fil de %Ln partie.</numerusform>
            <numerusform>Il part comme un fil de %Ln parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stale: the article that it was made of says something else now.</source>
        <translation>Périmé&#xa0;: l’article dont il a été tiré dit maintenant autre chose.</translation>
    </message>
    <message>
        <source>Show what changed</source>
        <translation>Montrer ce qui a changé</translation>
    </message>
    <message>
        <source>It is on its way: nothing of it can be changed just now.</source>
        <translation>Il est en route&#xa0;: rien ne peut y être changé pour le moment.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <comment>characters</comment>
        <translation>%1&#xa0;: %2 de trop</translation>
    </message>
    <message>
        <source>longest part: %1</source>
        <translation>partie la plus longue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a post or an idea first.</source>
        <translation>Choisissez d’abord un billet ou une idée.</translation>
    </message>
    <message>
        <source>Taking the file in…</source>
        <translation>Reprise du fichier…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) to describe before it is scheduled</source>
        <translation>
            <numerusform>%Ln image à décrire avant de le programmer</numerusform>
            <numerusform>%Ln images à décrire avant de le programmer</numerusform>
        </translation>
    </message>
    <message>
        <source>It may have left: say above whether it is there.</source>
        <translation>Il est peut-être parti&#xa0;: dites plus haut s’il y est.</translation>
    </message>
    <message>
        <source>It was published and has been deleted there. Copy it to use its words again.</source>
        <translation>Il a été publié et supprimé là-bas. Dupliquez-le pour en reprendre les mots.</translation>
    </message>
    <message>
        <source>It has left: what it says is changed where it stands.</source>
        <translation>Il est parti&#xa0;: ce qu’il dit se change là où il se trouve.</translation>
    </message>
    <message>
        <source>Cut the thread anew</source>
        <translation>Recouper le fil</translation>
    </message>
    <message>
        <source>Make a thread</source>
        <translation>En faire un fil</translation>
    </message>
    <message>
        <source>The article itself leaves there, as long as nothing is written here.</source>
        <translation>C’est l’article lui-même qui part là-bas, tant que rien n’est écrit ici.</translation>
    </message>
    <message>
        <source>The article itself leaves there, not this text.</source>
        <translation>C’est l’article lui-même qui part là-bas, pas ce texte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its image(s) have no description yet.</source>
        <translation>
            <numerusform>%Ln de ses images n’a pas encore de description.</numerusform>
            <numerusform>%Ln de ses images n’ont pas encore de description.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of its tags of HTML the words alone go along.</source>
        <translation>De ses balises HTML, seuls les mots partent.</translation>
    </message>
    <message>
        <source>Put there on %1 at %2, for nobody yet.</source>
        <translation>Mis là-bas le %1 à %2, pour personne encore.</translation>
    </message>
    <message>
        <source>Cut the text at the ends of sentences, into parts that the channel takes; it can be undone</source>
        <translation>Coupe le texte à la fin des phrases, en parties que le canal accepte&#x202f;; cela s’annule</translation>
    </message>
    <message numerus="yes">
        <source>As a thread it would leave in %Ln part(s):</source>
        <translation>
            <numerusform>En fil, il partirait en %Ln partie&#xa0;:</numerusform>
            <numerusform>En fil, il partirait en %Ln parties&#xa0;:</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2, ends with “%3”</source>
        <extracomment>a part of a thread; %1 is which, %2 how long it is (&quot;480 of 500&quot;), %3 its last words</extracomment>
        <translation>%1. %2, finit par «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>Make one text of it</source>
        <translation>En faire un seul texte</translation>
    </message>
    <message>
        <source>This channel has no threads: what is cut into parts does not leave there</source>
        <translation>Ce canal n’a pas de fils&#xa0;: ce qui est coupé en morceaux n’y part pas</translation>
    </message>
    <message numerus="yes">
        <source>It is cut into %Ln part(s), and this channel has no threads.</source>
        <translation>
            <numerusform>Il est coupé en %Ln morceau, et ce canal n’a pas de fils.</numerusform>
            <numerusform>Il est coupé en %Ln morceaux, et ce canal n’a pas de fils.</numerusform>
        </translation>
    </message>
    <message>
        <source>The article itself leaves there.</source>
        <translation>C’est l’article même qui part là.</translation>
    </message>
    <message>
        <source>Once it has left, its parts are changed there by hand.</source>
        <translation>Une fois parti, ses parties se changent là-bas à la main.</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived: say first whether it is there. Nothing of it can be changed before.</source>
        <translation>Personne ne sait s’il est arrivé&#xa0;: dites d’abord s’il y est. Rien n’en peut être changé avant.</translation>
    </message>
    <message>
        <source>The server of “%1” left the poll out last time.</source>
        <translation>Le serveur de «&#xa0;%1&#xa0;» a laissé de côté le sondage la dernière fois.</translation>
    </message>
    <message>
        <source>Its tags of HTML go along as they are written.</source>
        <translation>Ses balises HTML partent telles qu’elles sont écrites.</translation>
    </message>
    <message>
        <source>It is being sent.</source>
        <translation>Il est en cours d’envoi.</translation>
    </message>
    <message>
        <source>Publish it by hand</source>
        <translation>Publier à la main</translation>
    </message>
    <message>
        <source>The text is the question of its poll there: what is cut into parts does not leave so</source>
        <translation>Le texte y est la question de son sondage&#xa0;: ce qui est découpé en parties ne part pas ainsi</translation>
    </message>
    <message numerus="yes">
        <source>It is cut into %Ln part(s), and is the question of its poll there.</source>
        <translation>
            <numerusform>Il est découpé en %Ln partie, et y est la question de son sondage.</numerusform>
            <numerusform>Il est découpé en %Ln parties, et y est la question de son sondage.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would leave as a thread of %Ln part(s).</source>
        <translation>
            <numerusform>Il partirait en un fil de %Ln partie.</numerusform>
            <numerusform>Il partirait en un fil de %Ln parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept in the calendar with its first words.</source>
        <translation>Au calendrier dès ses premiers mots.</translation>
    </message>
    <message>
        <source>This draft is kept in the calendar.</source>
        <translation>Ce brouillon est gardé dans le calendrier.</translation>
    </message>
    <message>
        <source>This post is kept in the calendar.</source>
        <translation>Ce billet est gardé dans le calendrier.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostExtras</name>
    <message>
        <source>Add a poll</source>
        <translation>Ajouter un sondage</translation>
    </message>
    <message>
        <source>Another answer</source>
        <translation>Une autre réponse</translation>
    </message>
    <message>
        <source>Several answers can be chosen</source>
        <translation>Plusieurs réponses possibles</translation>
    </message>
    <message>
        <source>Remove the poll</source>
        <translation>Enlever le sondage</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Warning before it</source>
        <translation>Avertissement avant le texte</translation>
    </message>
    <message>
        <source>What the text is about</source>
        <translation>De quoi parle le texte</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Sondage</translation>
    </message>
    <message>
        <source>The poll lasts</source>
        <translation>Durée du sondage</translation>
    </message>
    <message>
        <source>As the account has it</source>
        <translation>Comme le compte le prévoit</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <extracomment>of a poll; %1 is 1, 2…</extracomment>
        <translation>Réponse %1</translation>
    </message>
    <message numerus="yes">
        <source>A poll has at most %Ln answer(s) here</source>
        <translation>
            <numerusform>Un sondage a ici %Ln réponse au plus</numerusform>
            <numerusform>Un sondage a ici %Ln réponses au plus</numerusform>
        </translation>
    </message>
    <message>
        <source>The text of the post is its question.</source>
        <translation>Le texte du billet est sa question.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostFate</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send it once more, as it stands here</source>
        <translation>L’envoyer encore une fois, tel qu’il est ici</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Il y est</translation>
    </message>
    <message>
        <source>It counts as published and is not sent again</source>
        <translation>Il compte comme publié et n’est pas renvoyé</translation>
    </message>
    <message>
        <source>It is not there: send again</source>
        <translation>Il n’y est pas&#xa0;: renvoyer</translation>
    </message>
    <message>
        <source>It is sent once more</source>
        <translation>Il est envoyé encore une fois</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Do not send it: it is a draft again</source>
        <translation>Ne pas l’envoyer&#xa0;: il redevient un brouillon</translation>
    </message>
    <message>
        <source>Show it on the web</source>
        <translation>Le voir sur le web</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Send it now</source>
        <translation>L’envoyer maintenant</translation>
    </message>
    <message>
        <source>Send it all the same, though its time has passed</source>
        <translation>L’envoyer quand même, bien que son heure soit passée</translation>
    </message>
    <message>
        <source>Look at both…</source>
        <translation>Voir les deux…</translation>
    </message>
    <message>
        <source>What it says here beside what it says there</source>
        <translation>Ce qu’il dit ici à côté de ce qu’il dit là-bas</translation>
    </message>
    <message>
        <source>Try it once more there</source>
        <translation>Réessayer là-bas</translation>
    </message>
    <message>
        <source>Leave it there as it is</source>
        <translation>Le laisser là-bas tel quel</translation>
    </message>
    <message>
        <source>Drop the change: what stands there stays</source>
        <translation>Abandonner le changement&#xa0;: ce qui se trouve là-bas reste</translation>
    </message>
    <message>
        <source>Change it there…</source>
        <translation>Le changer là-bas…</translation>
    </message>
    <message>
        <source>Write something else over what is published</source>
        <translation>Écrire autre chose à la place de ce qui est publié</translation>
    </message>
    <message>
        <source>Delete it there…</source>
        <translation>Le supprimer là-bas…</translation>
    </message>
    <message>
        <source>Delete what is published, for everybody</source>
        <translation>Supprimer ce qui est publié, pour tout le monde</translation>
    </message>
    <message>
        <source>Its address there, if you have it</source>
        <translation>Son adresse là-bas, si vous l’avez</translation>
    </message>
    <message>
        <source>Its address there</source>
        <translation>Son adresse là-bas</translation>
    </message>
    <message>
        <source>Where it is there, paste its address before you say so: then it can be changed and deleted there later</source>
        <translation>S’il y est, collez son adresse avant de le dire&#xa0;: il pourra alors y être modifié et supprimé plus tard</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Say no more of the change: its words stay here</source>
        <translation>Ne plus parler de ce changement&#xa0;: ses mots restent ici</translation>
    </message>
    <message>
        <source>Show the other one</source>
        <translation>Montrer l’autre</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostMakerDialog</name>
    <message>
        <source>No channel of this workspace can carry posts yet. Channels come with what is imported from them.</source>
        <translation>Aucun canal de cet espace ne peut encore porter de billets. Les canaux arrivent avec ce qui en est importé.</translation>
    </message>
    <message>
        <source>Plan them for a day</source>
        <translation>Les prévoir pour un jour</translation>
    </message>
    <message>
        <source>What the posts are made of</source>
        <translation>De quoi les billets sont tirés</translation>
    </message>
    <message>
        <source>Campaign parameters</source>
        <translation>Paramètres de campagne</translation>
    </message>
    <message>
        <source>Number the parts</source>
        <translation>Numéroter les parties</translation>
    </message>
    <message>
        <source>Move the cut up</source>
        <translation>Monter la coupe</translation>
    </message>
    <message>
        <source>Move the cut down</source>
        <translation>Descendre la coupe</translation>
    </message>
    <message>
        <source>Cut it anew</source>
        <translation>Recouper</translation>
    </message>
    <message>
        <source>Make posts of “%1”</source>
        <translation>Tirer des billets de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>For which channels</source>
        <translation>Pour quels canaux</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Tick those that get a post; the one chosen is shown beside</source>
        <translation>Cochez ceux qui reçoivent un billet&#x202f;; celui qui est choisi est montré à côté</translation>
    </message>
    <message>
        <source>Otherwise they wait among the ideas of the calendar</source>
        <translation>Sinon, ils attendent parmi les idées du calendrier</translation>
    </message>
    <message>
        <source>Day for which they are planned</source>
        <translation>Jour pour lequel ils sont prévus</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>The title of the article</source>
        <translation>Le titre de l’article</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>The summary of the article</source>
        <translation>Le résumé de l’article</translation>
    </message>
    <message>
        <source>Selected passage</source>
        <translation>Passage sélectionné</translation>
    </message>
    <message>
        <source>What is selected in the article</source>
        <translation>Ce qui est sélectionné dans l’article</translation>
    </message>
    <message>
        <source>The article has no summary yet.</source>
        <translation>L’article n’a pas encore de résumé.</translation>
    </message>
    <message>
        <source>To make posts of a passage, select it in the article first.</source>
        <translation>Pour tirer des billets d’un passage, sélectionnez-le d’abord dans l’article.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Tirés de</translation>
    </message>
    <message>
        <source>Link to the article</source>
        <translation>Lien vers l’article</translation>
    </message>
    <message>
        <source>https://… where the article is to be read</source>
        <translation>https://… où l’article se lit</translation>
    </message>
    <message>
        <source>They tell your site where its readers come from: the source is the service of each channel</source>
        <translation>Ils disent à votre site d’où viennent ses lecteurs&#xa0;: la source est le service de chaque canal</translation>
    </message>
    <message>
        <source>Medium</source>
        <extracomment>a parameter of a link (utm_medium)</extracomment>
        <translation>Support</translation>
    </message>
    <message>
        <source>Campaign</source>
        <extracomment>a parameter of a link (utm_campaign)</extracomment>
        <translation>Campagne</translation>
    </message>
    <message>
        <source>spring-sale</source>
        <translation>printemps</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>What the post says</source>
        <translation>Ce que dit le billet</translation>
    </message>
    <message>
        <source>“1/3” stands behind each part</source>
        <translation>«&#xa0;1/3&#xa0;» se lit à la fin de chaque partie</translation>
    </message>
    <message>
        <source>One sentence goes to the later part</source>
        <translation>Une phrase passe à la partie suivante</translation>
    </message>
    <message>
        <source>One sentence goes to the earlier part</source>
        <translation>Une phrase passe à la partie précédente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is no whole address: it begins with https://</source>
        <translation>Ce n’est pas une adresse complète&#xa0;: elle commence par https://</translation>
    </message>
    <message>
        <source>No link goes along.</source>
        <translation>Aucun lien ne l’accompagne.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln partie</numerusform>
            <numerusform>%Ln parties</numerusform>
        </translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>Sur %1</translation>
    </message>
    <message numerus="yes">
        <source>Longer than the channel takes: a thread of %Ln part(s).</source>
        <translation>
            <numerusform>Plus long que le canal n’accepte&#xa0;: un fil de %Ln partie.</numerusform>
            <numerusform>Plus long que le canal n’accepte&#xa0;: un fil de %Ln parties.</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan the posts</source>
        <translation>Prévoir les billets</translation>
    </message>
    <message>
        <source>Save as ideas</source>
        <translation>Garder comme idées</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a channel, and what is wrong with its post</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>the article itself</source>
        <translation>l’article lui-même</translation>
    </message>
    <message>
        <source>The article itself leaves there, not this text.</source>
        <translation>C’est l’article lui-même qui part là-bas, pas ce texte.</translation>
    </message>
    <message>
        <source>Your words for “%1”; %2</source>
        <extracomment>%1 is a channel, %2 how long a text is or what is wrong with it</extracomment>
        <translation>Vos mots pour «&#xa0;%1&#xa0;»&#x202f;; %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s): %1</source>
        <extracomment>%1 are the channels that posts are made for</extracomment>
        <translation>
            <numerusform>%Ln billet&#xa0;: %1</numerusform>
            <numerusform>%Ln billets&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date for which posts are planned</comment>
        <extracomment>A date as QLocale::toString() takes it: Thu 12 Nov 2026</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Publish “%1”</source>
        <extracomment>%1 is the title of an article</extracomment>
        <translation>Publier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No channel of this workspace takes articles. Connect a site or a newsletter in Channels; what you publish elsewhere by hand, mark as published.</source>
        <translation>Aucun canal de cet espace de travail ne prend d’articles. Connectez un site ou une lettre d’information dans Canaux&#x202f;; ce que vous publiez ailleurs à la main, marquez-le comme publié.</translation>
    </message>
    <message>
        <source>Go on in the calendar</source>
        <translation>Continuer dans le calendrier</translation>
    </message>
    <message>
        <source>There it is published now, or scheduled</source>
        <translation>Là, il est publié maintenant, ou programmé</translation>
    </message>
    <message>
        <source>The article itself leaves, as it stands in the editor. Whether it leaves now or at a time, and how, you choose in the calendar.</source>
        <translation>C’est l’article lui-même qui part, tel qu’il est dans l’éditeur. S’il part maintenant ou à une heure donnée, et comment, vous le choisissez dans le calendrier.</translation>
    </message>
    <message>
        <source>On which channels</source>
        <translation>Sur quels canaux</translation>
    </message>
    <message>
        <source>Tick those on which it is published</source>
        <translation>Cochez ceux où il est publié</translation>
    </message>
    <message>
        <source>Plan it for a day</source>
        <translation>Le prévoir pour un jour</translation>
    </message>
    <message>
        <source>Otherwise it waits among the ideas of the calendar</source>
        <translation>Sinon, il attend parmi les idées du calendrier</translation>
    </message>
    <message>
        <source>Day for which it is planned</source>
        <translation>Jour pour lequel il est prévu</translation>
    </message>
    <message>
        <source>The article, on: %1</source>
        <extracomment>%1 are the channels on which an article is published</extracomment>
        <translation>L’article, sur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Not connected: %1. What is made there waits for the connection, or is published by hand.</source>
        <extracomment>%1 are the channels</extracomment>
        <translation>Non connecté&#xa0;: %1. Ce qui y est fait attend la connexion, ou se publie à la main.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Clair ou sombre, comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>aussitôt</translation>
    </message>
    <message numerus="yes">
        <source>after %n second(s)</source>
        <translation>
            <numerusform>après %n seconde</numerusform>
            <numerusform>après %n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the preferences</source>
        <translation>Partie des réglages</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Show Parvis in the &amp;tray</source>
        <translation>Montrer Parvis dans la &amp;zone de notification</translation>
    </message>
    <message>
        <source>&amp;Keep Parvis in the tray when its window is closed</source>
        <translation>&amp;Garder Parvis dans la zone de notification quand sa fenêtre est fermée</translation>
    </message>
    <message>
        <source>Show Parvis in the tray</source>
        <translation>Montrer Parvis dans la zone de notification</translation>
    </message>
    <message>
        <source>Keep Parvis in the tray when its window is closed</source>
        <translation>Garder Parvis dans la zone de notification quand sa fenêtre est fermée</translation>
    </message>
    <message>
        <source>This desktop has no tray: closing the window quits Parvis.</source>
        <translation>Ce bureau n’a pas de zone de notification&#xa0;: fermer la fenêtre quitte Parvis.</translation>
    </message>
    <message>
        <source>Parvis must stand in the tray first.</source>
        <translation>Parvis doit d’abord être dans la zone de notification.</translation>
    </message>
    <message>
        <source>Changes take effect at once.</source>
        <translation>Les changements prennent effet aussitôt.</translation>
    </message>
    <message>
        <source>fetch less often</source>
        <translation>collecter moins souvent</translation>
    </message>
    <message>
        <source>only send what is due</source>
        <translation>n’envoyer que ce qui est dû</translation>
    </message>
    <message>
        <source>fetch as usual</source>
        <translation>collecter comme d’habitude</translation>
    </message>
    <message>
        <source>On a metered connection</source>
        <translation>Sur une connexion limitée</translation>
    </message>
    <message>
        <source>Your system says which connections are counted or paid by what goes over them</source>
        <translation>Votre système dit quelles connexions sont comptées ou payées à ce qui y passe</translation>
    </message>
    <message>
        <source>On a &amp;metered connection</source>
        <translation>Sur une connexion li&amp;mitée</translation>
    </message>
    <message>
        <source>A reply, or a post that is published now, leaves</source>
        <translation>Une réponse, ou un billet publié maintenant, part</translation>
    </message>
    <message>
        <source>&amp;A reply or Publish now leaves</source>
        <translation>Une &amp;réponse ou Publier maintenant part</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreviewBar</name>
    <message>
        <source>What is previewed</source>
        <translation>Ce que montre l’aperçu</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Les montrer</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>The article as its readers see it</source>
        <translation>L’article tel que ses lecteurs le voient</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Cartes</translation>
    </message>
    <message>
        <source>How a link to the article looks where it is shared</source>
        <translation>L’allure d’un lien vers l’article là où il est partagé</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>As wide as a telephone</source>
        <translation>Largeur d’un téléphone</translation>
    </message>
    <message>
        <source>As wide as a telephone (%L1 pixels)</source>
        <translation>Largeur d’un téléphone (%L1 pixels)</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Look of the preview</source>
        <translation>Apparence de l’aperçu</translation>
    </message>
    <message>
        <source>Theme, light or dark, zoom</source>
        <translation>Thème, clair ou sombre, taille</translation>
    </message>
    <message>
        <source>Show the pictures from elsewhere until the article is closed</source>
        <translation>Montrer les images d’ailleurs jusqu’à ce que l’article soit fermé</translation>
    </message>
    <message>
        <source>Fetches them from the web, for this article, until it is closed. Whoever has them then sees the address of this computer.</source>
        <translation>Va les chercher sur le web, pour cet article, jusqu’à ce qu’il soit fermé. Celui qui les héberge voit alors l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>Parvis</source>
        <translation>Parvis</translation>
    </message>
    <message>
        <source>Magazine</source>
        <translation>Magazine</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Your style sheet…</source>
        <translation>Votre feuille de style…</translation>
    </message>
    <message>
        <source>Light or dark as the window</source>
        <translation>Clair ou sombre, comme la fenêtre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Usual size</source>
        <translation>Taille habituelle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere on the way…</source>
        <translation>
            <numerusform>%Ln image d’ailleurs en chemin…</numerusform>
            <numerusform>%Ln images d’ailleurs en chemin…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere could not be shown. Only pictures at https addresses that answer are.</source>
        <translation>
            <numerusform>%Ln image d’ailleurs n’a pas pu être montrée. Seules le sont les images dont l’adresse https répond.</numerusform>
            <numerusform>%Ln images d’ailleurs n’ont pas pu être montrées. Seules le sont les images dont l’adresse https répond.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere are not loaded.</source>
        <translation>
            <numerusform>%Ln image d’ailleurs n’est pas chargée.</numerusform>
            <numerusform>%Ln images d’ailleurs ne sont pas chargées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreviewPane</name>
    <message>
        <source>Open in the browser</source>
        <translation>Ouvrir dans le navigateur</translation>
    </message>
    <message>
        <source>Preview of the article</source>
        <translation>Aperçu de l’article</translation>
    </message>
    <message>
        <source>Open the link in the browser</source>
        <translation>Ouvrir le lien dans le navigateur</translation>
    </message>
    <message>
        <source>Do not open the link</source>
        <translation>Ne pas ouvrir le lien</translation>
    </message>
    <message>
        <source>Tags of HTML are left out, here and in pages and PDFs that are exported; the words between them stay.</source>
        <translation>Les balises HTML sont laissées de côté, ici et dans les pages et les PDF exportés&#x202f;; les mots entre elles restent.</translation>
    </message>
    <message>
        <source>Choose a style sheet</source>
        <translation>Choisir une feuille de style</translation>
    </message>
    <message>
        <source>Style sheets (*.css)</source>
        <translation>Feuilles de style (*.css)</translation>
    </message>
    <message>
        <source>The preview is not installed. Install Parvis from its package, or build it with Qt WebEngine, to see the article here. Writing, saving and exporting work without it, but for PDFs and paper.</source>
        <translation>L’aperçu n’est pas installé. Installez Parvis depuis son paquet, ou compilez-le avec Qt WebEngine, pour voir l’article ici. Écrire, enregistrer et exporter marchent sans lui, sauf les PDF et l’impression.</translation>
    </message>
    <message>
        <source>The style sheet “%1” cannot be used: it is not there, not readable, no text, or larger than 1 MB.</source>
        <translation>La feuille de style «&#xa0;%1&#xa0;» ne peut pas servir&#xa0;: elle est absente, illisible, n’est pas du texte, ou dépasse 1 Mo.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::QueryCompleter</name>
    <message>
        <source>What could stand here</source>
        <translation>Ce qui pourrait se trouver ici</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Rail</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Boîte</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RailItem</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln nous attend</numerusform>
            <numerusform>%Ln nous attendent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RecipientsDialog</name>
    <message>
        <source>Recipients of %1</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Destinataires de %1</translation>
    </message>
    <message>
        <source>Newsletter goes to</source>
        <translation>La lettre va à</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>One address a line. Each gets a message of their own, and nobody sees anybody else’s address; without any there is no newsletter.</source>
        <translation>Une adresse par ligne. Chacune reçoit un message à elle, et personne ne voit l’adresse d’un autre&#x202f;; sans aucune, il n’y a pas de lettre.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReplyEditor</name>
    <message>
        <source>Write a reply</source>
        <translation>Écrire une réponse</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>characters</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln caractère</numerusform>
            <numerusform>%Ln caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a reply first</source>
        <translation>Écrivez d’abord une réponse</translation>
    </message>
    <message>
        <source>No reply is begun here</source>
        <translation>Aucune réponse n’est commencée ici</translation>
    </message>
    <message>
        <source>Choose a mention that can be answered first</source>
        <translation>Choisissez d’abord une mention à laquelle on peut répondre</translation>
    </message>
    <message>
        <source>Attach files to the reply</source>
        <translation>Joindre des fichiers à la réponse</translation>
    </message>
    <message>
        <source>Choose when the reply leaves</source>
        <translation>Choisir quand part la réponse</translation>
    </message>
    <message numerus="yes">
        <source>The reply leaves in %n second(s) and can be undone until then</source>
        <translation>
            <numerusform>La réponse part dans %n seconde et peut être annulée jusque-là</numerusform>
            <numerusform>La réponse part dans %n secondes et peut être annulée jusque-là</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 too many</source>
        <comment>characters</comment>
        <translation>%1&#xa0;: %2 de trop</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReplyHoldNote</name>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Donner la phrase secrète</translation>
    </message>
    <message>
        <source>Open Channels</source>
        <translation>Ouvrir Canaux</translation>
    </message>
    <message>
        <source>Go online, so that the reply leaves</source>
        <translation>Passer en ligne, pour que la réponse parte</translation>
    </message>
    <message>
        <source>Give the passphrase of the file of secrets, in Channels</source>
        <translation>Donner la phrase secrète du fichier des secrets, dans Canaux</translation>
    </message>
    <message>
        <source>Open Channels, so that the reply leaves</source>
        <translation>Ouvrir Canaux, pour que la réponse parte</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReputationPage</name>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>short day under a chart</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <comment>period, period before</comment>
        <translation>%1, comparé au %2</translation>
    </message>
    <message>
        <source>Nobody mentioned us in this period</source>
        <translation>Personne n’a parlé de nous sur cette période</translation>
    </message>
    <message>
        <source>on all channels</source>
        <translation>tous canaux</translation>
    </message>
    <message>
        <source>as before</source>
        <translation>comme avant</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <comment>of a percentage</comment>
        <translation>
            <numerusform>%Ln pt</numerusform>
            <numerusform>%Ln pts</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 mentions</source>
        <translation>%1 sur %2 mentions</translation>
    </message>
    <message>
        <source>No mention of this period was answered</source>
        <translation>Aucune mention de cette période n’a reçu de réponse</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>pas encore de réponse</translation>
    </message>
    <message>
        <source>%1 of the mentions</source>
        <comment>a share</comment>
        <translation>%1 des mentions</translation>
    </message>
    <message>
        <source>Every mention of this period was answered</source>
        <translation>Toutes les mentions de cette période ont reçu une réponse</translation>
    </message>
    <message>
        <source>mentions per week · click opens them</source>
        <translation>mentions par semaine · un clic les ouvre</translation>
    </message>
    <message>
        <source>mentions per day · click opens them</source>
        <translation>mentions par jour · un clic les ouvre</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel and count</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>mentions by channel, and change</source>
        <translation>mentions par canal, et évolution</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count, change</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>answered mentions by channel</source>
        <translation>mentions répondues par canal</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>part of whole, share</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2 answered, %3</source>
        <comment>channel, part of whole, share</comment>
        <translation>%1&#xa0;: %2 répondues, %3</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation>Réputation</translation>
    </message>
    <message>
        <source>How the public sees you shows here, once there are mentions: how many, where, and how fast they are answered.</source>
        <translation>Ici se voit comment le public vous voit, dès qu’il y a des mentions&#xa0;: combien, où, et avec quelle promptitude on répond.</translation>
    </message>
    <message>
        <source>Show the numbers as tables</source>
        <translation>Montrer les chiffres en tableaux</translation>
    </message>
    <message>
        <source>Reputation of the last 7 days</source>
        <translation>Réputation des 7 derniers jours</translation>
    </message>
    <message>
        <source>Reputation of the last 30 days</source>
        <translation>Réputation des 30 derniers jours</translation>
    </message>
    <message>
        <source>Reputation of the last 90 days</source>
        <translation>Réputation des 90 derniers jours</translation>
    </message>
    <message>
        <source>Reputation of the last 12 months</source>
        <translation>Réputation des 12 derniers mois</translation>
    </message>
    <message>
        <source>Take in feeds, archives, mail or tables</source>
        <translation>Prendre des flux, archives, courriels ou tableaux</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>Today and the 6 days before</source>
        <translation>Aujourd’hui et les 6 jours d’avant</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
    <message>
        <source>Today and the 29 days before</source>
        <translation>Aujourd’hui et les 29 jours d’avant</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 jours</translation>
    </message>
    <message>
        <source>Today and the 89 days before</source>
        <translation>Aujourd’hui et les 89 jours d’avant</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 mois</translation>
    </message>
    <message>
        <source>Today and the 12 months before</source>
        <translation>Aujourd’hui et les 12 mois d’avant</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>From one day of your choice to another</source>
        <translation>D’un jour de votre choix à un autre</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Count one channel only</source>
        <translation>Ne compter qu’un canal</translation>
    </message>
    <message>
        <source>Median response</source>
        <translation>Réponse médiane</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation>Mentions dans le temps</translation>
    </message>
    <message>
        <source>Mentions by channel</source>
        <translation>Mentions par canal</translation>
    </message>
    <message>
        <source>Answers by channel</source>
        <translation>Réponses par canal</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message numerus="yes">
        <source>Open these %Ln mention(s)</source>
        <translation>
            <numerusform>Ouvrir cette mention</numerusform>
            <numerusform>Ouvrir ces %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln answered mention(s)</source>
        <translation>
            <numerusform>Ouvrir la mention répondue</numerusform>
            <numerusform>Ouvrir les %Ln mentions répondues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %Ln answer(s)</source>
        <translation>
            <numerusform>sur %Ln réponse</numerusform>
            <numerusform>sur %Ln réponses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln mention(s) without an answer</source>
        <translation>
            <numerusform>Ouvrir la mention sans réponse</numerusform>
            <numerusform>Ouvrir les %Ln mentions sans réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln mention(s)</source>
        <comment>day and count</comment>
        <translation>
            <numerusform>%1&#xa0;: %Ln mention</numerusform>
            <numerusform>%1&#xa0;: %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln mention(s), %2 before</source>
        <translation>
            <numerusform>%1&#xa0;: %Ln mention, %2 avant</numerusform>
            <numerusform>%1&#xa0;: %Ln mentions, %2 avant</numerusform>
        </translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>no answer is possible here</source>
        <translation>aucune réponse possible ici</translation>
    </message>
    <message>
        <source>%1 of %2 answerable mentions</source>
        <translation>%1 sur %2 auxquelles répondre</translation>
    </message>
    <message>
        <source>%1 of the answerable ones</source>
        <comment>a share of the mentions</comment>
        <translation>%1 de celles auxquelles répondre</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <comment>period before</comment>
        <translation>comparé au %1</translation>
    </message>
    <message>
        <source>The answers are not counted where none is possible: in feeds and tables</source>
        <translation>Les réponses ne sont pas comptées là où aucune n’est possible&#xa0;: flux et tableaux</translation>
    </message>
    <message>
        <source>about</source>
        <comment>before a length of time that is not exact</comment>
        <translation>environ</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RequestsDialog</name>
    <message>
        <source>All channels</source>
        <translation>Tous les canaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln requête</numerusform>
            <numerusform>%Ln requêtes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Every request to the services of your channels and to the addresses that you import from, whose pictures you allow and whose links you check. What lets Parvis in is never listed.</source>
        <translation>Chaque requête aux services de vos canaux et aux adresses d’où vous importez, dont vous autorisez les images et dont vous vérifiez les liens. Ce qui laisse entrer Parvis n’y figure jamais.</translation>
    </message>
    <message>
        <source>Copy the rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Requests of which channel</source>
        <translation>Requêtes de quel canal</translation>
    </message>
    <message>
        <source>Words in requests</source>
        <translation>Mots des requêtes</translation>
    </message>
    <message>
        <source>Words, an address, an answer</source>
        <translation>Des mots, une adresse, une réponse</translation>
    </message>
    <message>
        <source>No service was asked for this workspace yet. Once a channel is connected, every request to it stands here.</source>
        <translation>Aucun service n’a encore été interrogé pour cet espace de travail. Dès qu’un canal est connecté, chaque requête qui lui est faite figure ici.</translation>
    </message>
    <message>
        <source>The rows chosen, or all that are shown, as a table</source>
        <translation>Les lignes choisies, ou toutes celles affichées, sous forme de tableau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RetakeDialog</name>
    <message>
        <source>Take the new text</source>
        <translation>Prendre le nouveau texte</translation>
    </message>
    <message>
        <source>What would change in the post</source>
        <translation>Ce qui changerait dans le billet</translation>
    </message>
    <message>
        <source>Replace my words</source>
        <translation>Remplacer mes mots</translation>
    </message>
    <message>
        <source>Keep my words</source>
        <translation>Garder mes mots</translation>
    </message>
    <message>
        <source>You changed the words that came from the article. With the new text, the post would become this:</source>
        <translation>Vous avez modifié les mots venus de l’article. Avec le nouveau texte, le billet deviendrait ceci&#xa0;:</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RuleActionRow</name>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Avec quoi</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the action “%1”</source>
        <translation>Supprimer l’action «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>New tag…</source>
        <translation>Nouvelle étiquette…</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>parvis::ui::RulesDialog</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Every rule that is ticked applies to what comes in, in this order. Try one on what came in before you tick it.</source>
        <translation>Chaque règle cochée s’applique à ce qui arrive, dans cet ordre. Essayez-la sur ce qui est arrivé avant de la cocher.</translation>
    </message>
    <message>
        <source>Name of the rule</source>
        <translation>Nom de la règle</translation>
    </message>
    <message>
        <source>What the rule looks for</source>
        <translation>Ce que la règle cherche</translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation>Ajouter une action</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Whenever something comes in that matches</source>
        <translation>Dès qu’arrive quelque chose qui correspond à</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Faire ceci</translation>
    </message>
    <message>
        <source>On what came in</source>
        <translation>Sur ce qui est arrivé</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>ces 7 derniers jours</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>ces 30 derniers jours</translation>
    </message>
    <message>
        <source>in the last 90 days</source>
        <translation>ces 90 derniers jours</translation>
    </message>
    <message>
        <source>in the last year</source>
        <translation>cette dernière année</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>depuis toujours</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Shows what it would do; nothing is changed</source>
        <translation>Montre ce qu’elle ferait&#x202f;; rien n’est changé</translation>
    </message>
    <message>
        <source>Do it now</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>Ce qu’elle a fait</translation>
    </message>
    <message>
        <source>Undo this run</source>
        <translation>Annuler ce passage</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>What the rule does, mention by mention</source>
        <translation>Ce que fait la règle, mention par mention</translation>
    </message>
    <message>
        <source>Say what the rule does: add an action.</source>
        <translation>Dites ce que fait la règle&#xa0;: ajoutez une action.</translation>
    </message>
    <message>
        <source>Choose the tag that the rule puts on.</source>
        <translation>Choisissez l’étiquette que la règle pose.</translation>
    </message>
    <message>
        <source>Choose the saved reply that the rule drafts.</source>
        <translation>Choisissez la réponse type que la règle prépare.</translation>
    </message>
    <message>
        <source>Write the note that the rule adds.</source>
        <translation>Écrivez la note que la règle ajoute.</translation>
    </message>
    <message>
        <source>Everything that comes in.</source>
        <translation>Tout ce qui arrive.</translation>
    </message>
    <message>
        <source>Does it to what came in; a run can be undone</source>
        <translation>L’applique à ce qui est arrivé&#x202f;; un passage peut être annulé</translation>
    </message>
    <message>
        <source>Takes back all that was done in the run of the chosen line</source>
        <translation>Reprend tout ce qu’a fait le passage de la ligne choisie</translation>
    </message>
    <message>
        <source>Choose a line of the run to take back</source>
        <translation>Choisissez une ligne du passage à annuler</translation>
    </message>
    <message>
        <source>The rule “%1” cannot be kept as it is written.</source>
        <translation>La règle «&#xa0;%1&#xa0;» ne peut pas être gardée telle qu’elle est écrite.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>La laisser comme elle était</translation>
    </message>
    <message>
        <source>(parcel OR delivery) is:open</source>
        <translation>(colis OR livraison) is:open</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SavedRepliesDialog</name>
    <message>
        <source>Saved replies</source>
        <translation>Réponses types</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Answers that you give often, in the language of who asked. {name} and its like are filled in for you.</source>
        <translation>Les réponses que vous donnez souvent, dans la langue de qui demande. {name} et les autres se remplissent tout seuls.</translation>
    </message>
    <message>
        <source>Name of the saved reply</source>
        <translation>Nom de la réponse type</translation>
    </message>
    <message>
        <source>Text in French</source>
        <translation>Texte en français</translation>
    </message>
    <message>
        <source>Text in English</source>
        <translation>Texte en anglais</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Fill in:</source>
        <translation>Insérer&#xa0;:</translation>
    </message>
    <message>
        <source>Who wrote, as they call themselves</source>
        <translation>Qui a écrit, tel qu’il se nomme</translation>
    </message>
    <message>
        <source>Their name on the service</source>
        <translation>Son nom sur le service</translation>
    </message>
    <message>
        <source>The company they belong to</source>
        <translation>Son entreprise</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Qui est assis ici</translation>
    </message>
    <message>
        <source>The address of what they wrote</source>
        <translation>L’adresse de ce qu’il a écrit</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a variable and what it stands for</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::SegmentDialog</name>
    <message>
        <source>New segment</source>
        <translation>Nouveau segment</translation>
    </message>
    <message>
        <source>Edit the segment</source>
        <translation>Modifier le segment</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Nom du segment</translation>
    </message>
    <message>
        <source>Query of the segment</source>
        <translation>Requête du segment</translation>
    </message>
    <message>
        <source>bread AND channel:mastodon</source>
        <translation>pain AND channel:mastodon</translation>
    </message>
    <message>
        <source>A segment needs a name and a query</source>
        <translation>Un segment a besoin d’un nom et d’une requête</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Enregistrer le segment</translation>
    </message>
    <message>
        <source>A segment cannot be made of itself, also not by way of another one.</source>
        <translation>Un segment ne peut pas être fait de lui-même, pas non plus en passant par un autre.</translation>
    </message>
    <message>
        <source>What holds of them, or of something they said</source>
        <translation>Ce qui est vrai d’elles, ou de ce qu’elles ont dit</translation>
    </message>
    <message>
        <source>There is a segment of this name already.</source>
        <translation>Il y a déjà un segment de ce nom.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Use these keys</source>
        <translation>Utiliser ces touches</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Touches habituelles</translation>
    </message>
    <message>
        <source>All usual keys</source>
        <translation>Toutes les touches habituelles</translation>
    </message>
    <message>
        <source>Search an action or keys</source>
        <translation>Chercher une action ou des touches</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Les actions et leurs touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>The action answers to no keys any more</source>
        <translation>L’action ne répond plus à aucune touche</translation>
    </message>
    <message>
        <source>Every action goes back to the keys Parvis comes with</source>
        <translation>Chaque action retrouve les touches d’origine de Parvis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Choose an action to give it other keys.</source>
        <translation>Choisissez une action pour lui donner d’autres touches.</translation>
    </message>
    <message>
        <source>You chose these keys.</source>
        <translation>Vous avez choisi ces touches.</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Les utiliser ici</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” (%3), which would lose it.</source>
        <translation>%1 appartient à « %2 » (%3), qui les perdrait.</translation>
    </message>
    <message>
        <source>You took its keys away.</source>
        <translation>Vous lui avez retiré ses touches.</translation>
    </message>
    <message>
        <source>Keys for “%1”: click the field, then press the new keys.</source>
        <translation>Touches pour «&#xa0;%1&#xa0;»&#xa0;: cliquez dans le champ, puis appuyez sur les nouvelles touches.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::StartWindow</name>
    <message>
        <source>Open for reading only</source>
        <translation>Ouvrir en lecture seule</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Parvis</source>
        <translation>Parvis</translation>
    </message>
    <message>
        <source>Welcome to Parvis</source>
        <translation>Bienvenue dans Parvis</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Everything you write, plan, read and answer stays in one file on this computer. It is called a workspace.</source>
        <translation>Tout ce que vous écrivez, prévoyez, lisez et répondez reste dans un seul fichier sur cet ordinateur. Il s’appelle un espace de travail.</translation>
    </message>
    <message>
        <source>Start mine</source>
        <translation>Commencer le mien</translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation>Mon espace</translation>
    </message>
    <message>
        <source>Where the workspace is kept</source>
        <translation>Où l’espace de travail est gardé</translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation>Ailleurs…</translation>
    </message>
    <message>
        <source>Choose another folder or name</source>
        <translation>Choisir un autre dossier ou un autre nom</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Make an empty workspace in that file and open it</source>
        <translation>Créer un espace vide dans ce fichier et l’ouvrir</translation>
    </message>
    <message>
        <source>An empty workspace, kept in this file:</source>
        <translation>Un espace de travail vide, gardé dans ce fichier&#xa0;:</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Regarder d’abord</translation>
    </message>
    <message>
        <source>An invented bakery with a year of articles, posts and mentions. Nothing in it is real.</source>
        <translation>Une boulangerie inventée, avec un an d’articles, de billets et de mentions. Rien n’y est réel.</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Ouvrir la démonstration</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Ouvrir un espace de travail</translation>
    </message>
    <message>
        <source>A workspace you have already, or one a colleague gave you.</source>
        <translation>Un espace que vous avez déjà, ou qu’un collègue vous a donné.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation>Où garder l’espace de travail</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis)</source>
        <translation>Espaces de travail Parvis (*.parvis)</translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis *.parvis.replaced-* *.parvis.before-*);;All files (*)</source>
        <translation>Espaces de travail Parvis (*.parvis *.parvis.replaced-* *.parvis.before-*);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>parvis::ui::StoryTemplateDialog</name>
    <message>
        <source>Language of the templates</source>
        <translation>Langue des modèles</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Story templates</source>
        <translation>Modèles d’histoire</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>What the template holds</source>
        <translation>Ce que contient le modèle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>About %L1 words</source>
        <translation>Environ %L1 mots</translation>
    </message>
    <message>
        <source>How it is built</source>
        <translation>Comment c’est construit</translation>
    </message>
    <message>
        <source>To ask before writing</source>
        <translation>À demander avant d’écrire</translation>
    </message>
    <message>
        <source>To check before publishing</source>
        <translation>À vérifier avant de publier</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Make one of your own from it…</source>
        <translation>En faire un modèle à vous…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::StoryTemplateEditor</name>
    <message>
        <source>Keep the template</source>
        <translation>Garder le modèle</translation>
    </message>
    <message>
        <source>New story template</source>
        <translation>Nouveau modèle d’histoire</translation>
    </message>
    <message>
        <source>Edit the story template</source>
        <translation>Modifier le modèle d’histoire</translation>
    </message>
    <message>
        <source>Name of the template</source>
        <translation>Nom du modèle</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>À quoi il sert</translation>
    </message>
    <message>
        <source>Questions to ask, one a line</source>
        <translation>Questions à poser, une par ligne</translation>
    </message>
    <message>
        <source>To check, one a line</source>
        <translation>À vérifier, un point par ligne</translation>
    </message>
    <message>
        <source>Text to begin with, in Markdown</source>
        <translation>Texte de départ, en Markdown</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Advice between &lt;!-- and --&gt; is seen in the editor only</source>
        <translation>Un conseil entre &lt;!-- et --&gt; ne se voit que dans l’éditeur</translation>
    </message>
    <message>
        <source>A template needs a name</source>
        <translation>Un modèle a besoin d’un nom</translation>
    </message>
    <message>
        <source>What you wrote is not saved yet.</source>
        <translation>Ce que vous avez écrit n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TagDialog</name>
    <message>
        <source>New tag</source>
        <translation>Nouvelle étiquette</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Make the tag</source>
        <translation>Créer l’étiquette</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>A tag needs a name</source>
        <translation>Une étiquette a besoin d’un nom</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TagsDialog</name>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Nom de l’étiquette</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TargetDialog</name>
    <message>
        <source>&amp;At every hour of every day</source>
        <translation>À toute heure, &amp;tous les jours</translation>
    </message>
    <message>
        <source>Response time of %1</source>
        <translation>Délai de réponse de %1</translation>
    </message>
    <message>
        <source>Answer within</source>
        <translation>Répondre sous</translation>
    </message>
    <message>
        <source>no target</source>
        <translation>aucun délai</translation>
    </message>
    <message>
        <source>Answer &amp;within</source>
        <translation>&amp;Répondre sous</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <translation>Heures du %1</translation>
    </message>
    <message>
        <source>For example 09:00–12:00, 14:00–18:00</source>
        <translation>Par exemple 09:00–12:00, 14:00–18:00</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>Jours fériés</translation>
    </message>
    <message>
        <source>Days on which nobody answers, parted by commas</source>
        <translation>Les jours où personne ne répond, séparés par des virgules</translation>
    </message>
    <message>
        <source>&amp;Holidays</source>
        <translation>&amp;Jours fériés</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Only the hours at which somebody answers count. What is late has a view of its own in the Inbox.</source>
        <translation>Seules comptent les heures où quelqu’un répond. Ce qui est en retard a sa propre vue dans la Boîte.</translation>
    </message>
    <message>
        <source>The hours on %1 cannot be read. Write them like 09:00–12:00, 14:00–18:00.</source>
        <translation>Les heures du %1 ne se lisent pas. Écrivez-les comme 09:00–12:00, 14:00–18:00.</translation>
    </message>
    <message>
        <source>No day has hours. Give one at least, or choose no target.</source>
        <translation>Aucun jour n’a d’heures. Donnez-en au moins un, ou choisissez aucun délai.</translation>
    </message>
    <message>
        <source>Save the response time</source>
        <translation>Enregistrer le délai de réponse</translation>
    </message>
    <message>
        <source>A holiday cannot be read. Write days like %1, parted by commas.</source>
        <translation>Un jour férié n’est pas lisible. Écrivez les jours ainsi&#xa0;: %1, séparés par des virgules.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ThereLine</name>
    <message>
        <source>Deleted there: seen %1. Here it stays readable.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Supprimé là-bas&#xa0;: vu %1. Ici, il reste lisible.</translation>
    </message>
    <message>
        <source>Changed by its author: seen %1.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>Changé par son auteur&#xa0;: vu %1.</translation>
    </message>
    <message>
        <source>It was published and has been deleted there.</source>
        <translation>C’était publié et a été supprimé là-bas.</translation>
    </message>
    <message>
        <source>Look at both…</source>
        <translation>Voir les deux…</translation>
    </message>
    <message>
        <source>Look at this reply here and there</source>
        <translation>Voir cette réponse ici et là-bas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try again to decide about this comment</source>
        <translation>Réessayer de décider de ce commentaire</translation>
    </message>
    <message>
        <source>Try again to change this reply there</source>
        <translation>Réessayer de changer cette réponse là-bas</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser en l’état</translation>
    </message>
    <message>
        <source>Leave this comment as it is there</source>
        <translation>Laisser ce commentaire tel quel là-bas</translation>
    </message>
    <message>
        <source>Leave this reply as it is there</source>
        <translation>Laisser cette réponse telle quelle là-bas</translation>
    </message>
    <message>
        <source>Change it there…</source>
        <translation>Changer là-bas…</translation>
    </message>
    <message>
        <source>Change this reply there</source>
        <translation>Changer cette réponse là-bas</translation>
    </message>
    <message>
        <source>Delete it there…</source>
        <translation>Supprimer là-bas…</translation>
    </message>
    <message>
        <source>Delete this reply there</source>
        <translation>Supprimer cette réponse là-bas</translation>
    </message>
    <message>
        <source>Everybody reads it there from then on</source>
        <translation>Dès lors, tout le monde le lit là-bas</translation>
    </message>
    <message>
        <source>Approve this comment</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Approuver ce commentaire</translation>
    </message>
    <message>
        <source>Approve the comment of %1</source>
        <translation>Approuver le commentaire de %1</translation>
    </message>
    <message>
        <source>Or throw it away there: as spam, or to the trash</source>
        <translation>Ou le jeter là-bas&#xa0;: aux indésirables ou à la corbeille</translation>
    </message>
    <message>
        <source>Throw this comment away there</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Jeter ce commentaire là-bas</translation>
    </message>
    <message>
        <source>Throw the comment of %1 away there</source>
        <translation>Jeter le commentaire de %1 là-bas</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ThreadView</name>
    <message>
        <source>Parts of the thread</source>
        <translation>Parties du fil</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Thumbnail</name>
    <message>
        <source>Open %1</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Ouvrir %1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TodayPage</name>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Take in a feed, an archive, a mailbox or a table</source>
        <translation>Prendre un flux, une archive, une boîte aux lettres ou un tableau</translation>
    </message>
    <message>
        <source>Nothing is planned for today. The calendar is the place to change that.</source>
        <translation>Rien n’est prévu aujourd’hui. C’est au calendrier que cela change.</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>Nobody waits for an answer.</source>
        <translation>Personne n’attend de réponse.</translation>
    </message>
    <message>
        <source>no channel yet</source>
        <translation>pas encore de canal</translation>
    </message>
    <message>
        <source>late</source>
        <translation>en retard</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>à toute heure</translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation>Billet sans titre</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Show it in the calendar</source>
        <translation>Le montrer dans le calendrier</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>avec drapeau</translation>
    </message>
    <message>
        <source>A mention without words</source>
        <translation>Une mention sans mots</translation>
    </message>
    <message>
        <source>Since %1. Opens in the inbox.</source>
        <extracomment>%1 is an exact date and time</extracomment>
        <translation>Depuis le %1. S’ouvre dans la boîte.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Mark it as done without opening it</source>
        <translation>La marquer comme faite sans l’ouvrir</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>Montrer tout ce qui attend</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Show the post in the calendar</source>
        <translation>Montrer le billet dans le calendrier</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Importer à nouveau</translation>
    </message>
    <message>
        <source>Takes in what is missing; nothing is added twice</source>
        <translation>Prend ce qui manque&#x202f;; rien n’est ajouté deux fois</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What was refused, and for what reason</source>
        <translation>Ce qui a été refusé, et pour quelle raison</translation>
    </message>
    <message>
        <source>New post</source>
        <translation>Nouveau billet</translation>
    </message>
    <message>
        <source>New post planned for today</source>
        <translation>Nouveau billet prévu pour aujourd’hui</translation>
    </message>
    <message>
        <source>All that was planned for today has left.</source>
        <translation>Tout ce qui était prévu aujourd’hui est parti.</translation>
    </message>
    <message>
        <source>Leaving today</source>
        <translation>Part aujourd’hui</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>A bougé</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Send it once more, as it is; the row shows it in the calendar</source>
        <translation>L’envoyer encore une fois, tel quel&#x202f;; la ligne le montre dans le calendrier</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message>
        <source>Send it all the same; the row shows it in the calendar</source>
        <translation>L’envoyer quand même&#x202f;; la ligne le montre dans le calendrier</translation>
    </message>
    <message>
        <source>Look at both and choose</source>
        <translation>Regarder les deux et choisir</translation>
    </message>
    <message>
        <source>Try it once more there</source>
        <translation>Réessayer là-bas</translation>
    </message>
    <message>
        <source>Connect a channel…</source>
        <translation>Connecter un canal…</translation>
    </message>
    <message>
        <source>Let Parvis take in what is said to you on a service, and publish there</source>
        <translation>Laisser Parvis collecter ce qu’on vous dit sur un service et y publier</translation>
    </message>
    <message>
        <source>Here stands what needs you: posts that leave, people who wait, what went wrong. Connect a channel to begin, or take in what you have already.</source>
        <translation>Ici se trouve ce qui a besoin de vous&#xa0;: les billets qui partent, les gens qui attendent, ce qui a mal tourné. Connectez un canal pour commencer, ou reprenez ce que vous avez déjà.</translation>
    </message>
    <message>
        <source>Give the passphrase</source>
        <translation>Donner la phrase secrète</translation>
    </message>
    <message>
        <source>Give the passphrase of the file of secrets, in Channels</source>
        <translation>Donner la phrase secrète du fichier des secrets, dans Canaux</translation>
    </message>
    <message>
        <source>Nothing failed, and nothing came in this week.</source>
        <translation>Rien n’a échoué, et rien n’est arrivé cette semaine.</translation>
    </message>
    <message>
        <source>Show the channels and what to do</source>
        <translation>Montrer les canaux et ce qu’il y a à faire</translation>
    </message>
    <message>
        <source>Go online</source>
        <translation>Passer en ligne</translation>
    </message>
    <message>
        <source>Go online, so that what is due leaves</source>
        <translation>Passer en ligne, pour que parte ce qui doit partir</translation>
    </message>
    <message>
        <source>Of today, but staying here</source>
        <translation>D’aujourd’hui, sans partir</translation>
    </message>
    <message>
        <source>Nothing of today leaves by itself</source>
        <translation>Rien d’aujourd’hui ne part tout seul</translation>
    </message>
    <message>
        <source>Let it be</source>
        <translation>Laisser ainsi</translation>
    </message>
    <message>
        <source>Say no more of it: what is written here stays; the row shows it</source>
        <translation>N’en plus rien dire&#xa0;: ce qui est écrit ici reste&#x202f;; la ligne le montre</translation>
    </message>
    <message>
        <source>Nothing leaves by itself today. What failed, or may have left, waits for you.</source>
        <translation>Rien ne part tout seul aujourd’hui. Ce qui a échoué, ou est peut-être parti, vous attend.</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more that want you to look</source>
        <translation>
            <numerusform>Afficher %Ln autre à regarder</numerusform>
            <numerusform>Afficher %Ln autres à regarder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TodayRow</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a verb (&quot;Done&quot;), %2 what it acts on</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation>Barre du haut</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Hors ligne</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Parvis sends and fetches nothing. Press to go online.</source>
        <translation>Parvis n’envoie et ne collecte rien. Appuyez pour passer en ligne.</translation>
    </message>
    <message>
        <source>Press to work offline: Parvis then sends and fetches nothing.</source>
        <translation>Appuyez pour travailler hors ligne&#xa0;: Parvis n’envoie et ne collecte alors rien.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TrayIcon</name>
    <message>
        <source>Open Parvis</source>
        <translation>Ouvrir Parvis</translation>
    </message>
    <message>
        <source>Pause notifications</source>
        <translation>Suspendre les notifications</translation>
    </message>
    <message>
        <source>For 1 hour</source>
        <translation>Pendant 1 heure</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>Jusqu’à demain</translation>
    </message>
    <message>
        <source>Resume notifications</source>
        <translation>Reprendre les notifications</translation>
    </message>
    <message>
        <source>Work offline</source>
        <translation>Travailler hors ligne</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Resume notifications (paused until %1)</source>
        <extracomment>%1 is &quot;15:04&quot; or &quot;tomorrow, 08:00&quot;</extracomment>
        <translation>Reprendre les notifications (suspendues jusqu’à %1)</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <extracomment>%1 is how many mentions wait for us</extracomment>
        <translation>Nous attendent (%1)</translation>
    </message>
    <message numerus="yes">
        <source>Parvis: %Ln mention(s) wait</source>
        <translation>
            <numerusform>Parvis&#xa0;: %Ln mention nous attend</numerusform>
            <numerusform>Parvis&#xa0;: %Ln mentions nous attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>Parvis: nothing waits</source>
        <translation>Parvis&#xa0;: rien ne nous attend</translation>
    </message>
</context>
<context>
    <name>parvis::ui::Triage</name>
    <message>
        <source>Snooze until</source>
        <translation>Mettre en sommeil jusqu’au</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Mettre en sommeil</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time, exactly</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Choose the day and time…</source>
        <translation>Choisir le jour et l’heure…</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (moi)</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>New colleague…</source>
        <translation>Nouveau collègue…</translation>
    </message>
    <message>
        <source>New colleague</source>
        <translation>Nouveau collègue</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who sits here</source>
        <translation>Qui est à ce poste</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
    <message>
        <source>Your name, as your colleagues read it</source>
        <translation>Votre nom, tel que vos collègues le lisent</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Quand</translation>
    </message>
    <message>
        <source>Send later</source>
        <translation>Envoyer plus tard</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>%1, day</source>
        <extracomment>%1 is &quot;Snooze until&quot;, &quot;Send later&quot; or the like</extracomment>
        <translation>%1, jour</translation>
    </message>
    <message>
        <source>%1, time</source>
        <extracomment>%1 is &quot;Snooze until&quot;, &quot;Send later&quot; or the like</extracomment>
        <translation>%1, heure</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>date on which a mention is to come back, or a reply to leave</comment>
        <extracomment>A date as QLocale::toString() takes it: Thu 12 Nov 2026</extracomment>
        <translation>ddd d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TriageBar</name>
    <message>
        <source>%1: %2</source>
        <comment>what, fact</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Confiée à</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non confiée</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Mettre en sommeil</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’à %1</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Changer les étiquettes</translation>
    </message>
    <message>
        <source>+%1</source>
        <comment>more tags</comment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>parvis::ui::TurnView</name>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>Us</source>
        <translation>Nous</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a person, %2 a moment
----------
%1 is a file, %2 its size</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>Original of %1</source>
        <translation>Original de %1</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Supprimer cette note</translation>
    </message>
    <message>
        <source>to leave %1</source>
        <extracomment>of a reply: %1 is a moment</extracomment>
        <translation>part %1</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Out of the outbox, to be changed or thrown away</source>
        <translation>La sort de la boîte d’envoi, pour la modifier ou la jeter</translation>
    </message>
    <message>
        <source>Take this reply back</source>
        <translation>Reprendre cette réponse</translation>
    </message>
    <message>
        <source>Without a description</source>
        <translation>Sans description</translation>
    </message>
    <message>
        <source>leaves as soon as its channel is connected</source>
        <translation>part dès que son canal sera connecté</translation>
    </message>
    <message>
        <source>It did not leave.</source>
        <translation>Elle n’est pas partie.</translation>
    </message>
    <message>
        <source>It is there</source>
        <translation>Elle y est</translation>
    </message>
    <message>
        <source>This reply is there</source>
        <translation>Cette réponse y est</translation>
    </message>
    <message>
        <source>It counts as published and is not sent again</source>
        <translation>Elle compte comme publiée et n’est pas renvoyée</translation>
    </message>
    <message>
        <source>Not there: send again</source>
        <translation>Elle n’y est pas&#xa0;: renvoyer</translation>
    </message>
    <message>
        <source>This reply is not there: send it again</source>
        <translation>Cette réponse n’y est pas&#xa0;: la renvoyer</translation>
    </message>
    <message>
        <source>It is sent once more</source>
        <translation>Elle est envoyée encore une fois</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Try to send this reply again</source>
        <translation>Essayer de renvoyer cette réponse</translation>
    </message>
    <message>
        <source>Send it once more, as it is</source>
        <translation>L’envoyer encore une fois, telle quelle</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Edit this reply</source>
        <translation>Modifier cette réponse</translation>
    </message>
    <message>
        <source>Make it a draft again, to be changed</source>
        <translation>En refaire un brouillon, à modifier</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Show more of what was said</source>
        <translation>Afficher la suite de ce qui a été dit</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln character(s)</source>
        <translation>
            <numerusform>Il a %Ln caractère</numerusform>
            <numerusform>Il a %Ln caractères</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TwoVersionsDialog</name>
    <message>
        <source>Here and there</source>
        <translation>Ici et là-bas</translation>
    </message>
    <message>
        <source>It stands otherwise on “%1” than here. Which one is right?</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Il n’est pas le même sur «&#xa0;%1&#xa0;» et ici. Lequel est le bon&#x202f;?</translation>
    </message>
    <message>
        <source>leaves %1</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>part %1</translation>
    </message>
    <message>
        <source>What it says there could not be read.</source>
        <translation>Ce qu’il dit là-bas n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>On “%1”</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Sur «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Write mine there</source>
        <translation>Y écrire le mien</translation>
    </message>
    <message>
        <source>Leave theirs there</source>
        <translation>Y laisser le leur</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Prendre le leur</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>It says the same on both sides.</source>
        <translation>Il dit la même chose des deux côtés.</translation>
    </message>
    <message>
        <source>What sets them apart: here, and there</source>
        <translation>Ce qui les distingue&#xa0;: ici, et là-bas</translation>
    </message>
    <message>
        <source>The words are the same: something else of it was changed there, its address, summary, categories, tags or picture.</source>
        <translation>Les mots sont les mêmes&#xa0;: autre chose y a été changé, son adresse, son résumé, ses catégories, ses étiquettes ou son image.</translation>
    </message>
    <message>
        <source>Write over what nobody here has seen?</source>
        <translation>Écraser ce que personne ici n’a vu&#x202f;?</translation>
    </message>
    <message>
        <source>What it says on “%1” could not be read. Whatever somebody changed there is lost once yours is written over it.</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>Ce qu’il dit sur «&#xa0;%1&#xa0;» n’a pas pu être lu. Ce que quelqu’un y a changé est perdu dès que le vôtre est écrit par-dessus.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ViewDialog</name>
    <message>
        <source>Save as a view</source>
        <translation>Enregistrer comme vue</translation>
    </message>
    <message>
        <source>Edit the view</source>
        <translation>Modifier la vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Shows the mentions that match</source>
        <translation>Montre les mentions qui répondent à</translation>
    </message>
    <message>
        <source>Query of the view</source>
        <translation>Requête de la vue</translation>
    </message>
    <message>
        <source>(parcel OR delivery) is:open</source>
        <translation>(colis OR livraison) is:open</translation>
    </message>
    <message>
        <source>A view needs a name</source>
        <translation>Une vue a besoin d’un nom</translation>
    </message>
    <message>
        <source>Save the view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Icon</source>
        <translation>Icône</translation>
    </message>
</context>
<context>
    <name>parvis::ui::ViewIcons</name>
    <message>
        <source>No icon</source>
        <translation>Sans icône</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Drapeau</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Alerte</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Globe</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idée</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WantedDelegate</name>
    <message>
        <source>Take the link off</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>Link to the article</source>
        <translation>Relier à l’article</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WantedPanel</name>
    <message>
        <source>Link to the article</source>
        <translation>Relier à l’article</translation>
    </message>
    <message>
        <source>Open in the Inbox</source>
        <translation>Ouvrir dans la boîte</translation>
    </message>
    <message>
        <source>Open those that wait</source>
        <translation>Ouvrir celles qui attendent</translation>
    </message>
    <message>
        <source>What people ask that the article answers</source>
        <translation>Ce que l’on demande et à quoi l’article répond</translation>
    </message>
    <message>
        <source>Choose a question first</source>
        <translation>Choisissez d’abord une question</translation>
    </message>
    <message>
        <source>Take the link off</source>
        <translation>Retirer le lien</translation>
    </message>
    <message>
        <source>The article does not answer this question (Return)</source>
        <translation>L’article ne répond pas à cette question (Entrée)</translation>
    </message>
    <message>
        <source>The article answers this question (Return)</source>
        <translation>L’article répond à cette question (Entrée)</translation>
    </message>
    <message>
        <source>Show the conversation (%1)</source>
        <translation>Afficher la conversation (%1)</translation>
    </message>
    <message>
        <source>Show the mentions of the last year that speak of it (%1)</source>
        <translation>Afficher les mentions de l’année qui en parlent (%1)</translation>
    </message>
    <message>
        <source>Show those that are open and not answered</source>
        <translation>Afficher celles qui sont ouvertes et sans réponse</translation>
    </message>
    <message>
        <source>None of them waits</source>
        <translation>Aucune n’attend</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WatchDialog</name>
    <message>
        <source>Nothing is watched on this channel yet: only what is said to it comes in.</source>
        <translation>Rien n’est encore surveillé sur ce canal&#xa0;: seul ce qui lui est dit arrive.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Watch tags and words on %1</source>
        <translation>Surveiller des mots-dièse et des mots sur %1</translation>
    </message>
    <message>
        <source>What is watched</source>
        <translation>Ce qui est surveillé</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Surveillé</translation>
    </message>
    <message>
        <source>How it is</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Hashtag</source>
        <translation>Mot-dièse</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Live query</source>
        <comment>a query over what is posted just now</comment>
        <translation>Requête en direct</translation>
    </message>
    <message>
        <source>Kind of watch</source>
        <translation>Sorte de surveillance</translation>
    </message>
    <message>
        <source>What to watch for</source>
        <translation>Ce qu’il faut surveiller</translation>
    </message>
    <message>
        <source>How far back</source>
        <translation>Jusqu’où remonter</translation>
    </message>
    <message>
        <source>How much of what came before is taken in</source>
        <translation>Combien de ce qui précède est collecté</translation>
    </message>
    <message>
        <source>The newest, then what is new</source>
        <translation>Les plus récents, puis la suite</translation>
    </message>
    <message>
        <source>From a week ago</source>
        <translation>Depuis une semaine</translation>
    </message>
    <message>
        <source>All that is found</source>
        <translation>Tout ce qui se trouve</translation>
    </message>
    <message>
        <source>Watch for it no more; what it brought stays</source>
        <translation>Ne plus le surveiller&#x202f;; ce qui en est venu reste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What is found comes into the inbox as a mention, once, however it is found.</source>
        <translation>Ce qui est trouvé arrive dans la boîte de réception comme une mention, une seule fois, de quelque façon qu’il soit trouvé.</translation>
    </message>
    <message>
        <source>A live query begins now: what was posted before is not told again</source>
        <translation>Une requête en direct commence maintenant&#xa0;: ce qui a été publié avant n’est pas redit</translation>
    </message>
    <message>
        <source>parvis</source>
        <comment>a tag to watch for, as an example</comment>
        <translation>parvis</translation>
    </message>
    <message>
        <source>open source</source>
        <comment>words to watch for, as an example</comment>
        <translation>logiciel libre</translation>
    </message>
    <message>
        <source>parvis -hotel lang:en</source>
        <comment>a live query, as an example</comment>
        <translation>parvis -hotel lang:fr</translation>
    </message>
    <message>
        <source>Watch for it from now on</source>
        <translation>Le surveiller désormais</translation>
    </message>
    <message>
        <source>%1 is watched for.</source>
        <translation>%1 est surveillé.</translation>
    </message>
    <message>
        <source>%1 is not watched for any more.</source>
        <translation>%1 n’est plus surveillé.</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WebPictureLine</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Picture on %1, not fetched</source>
        <extracomment>%1 is a server; %2 what a picture shows</extracomment>
        <translation>Image sur %1, non chargée</translation>
    </message>
    <message>
        <source>Picture on %1, not fetched: %2</source>
        <translation>Image sur %1, non chargée&#xa0;: %2</translation>
    </message>
    <message>
        <source>Fetch it from %1 and show it here; its server learns that somebody looked</source>
        <translation>La charger depuis %1 et l’afficher ici&#x202f;; son serveur apprend que quelqu’un a regardé</translation>
    </message>
    <message>
        <source>Show the picture on %1</source>
        <translation>Afficher l’image qui est sur %1</translation>
    </message>
    <message>
        <source>Show the picture: %1</source>
        <translation>Afficher l’image&#xa0;: %1</translation>
    </message>
    <message>
        <source>Picture without a description</source>
        <translation>Image sans description</translation>
    </message>
    <message>
        <source>The picture is being fetched…</source>
        <translation>L’image se charge…</translation>
    </message>
</context>
<context>
    <name>parvis::ui::WeekStrip</name>
    <message>
        <source>ddd d</source>
        <extracomment>Short weekday and day of the month, as QLocale::toString() takes it: Mon 23</extracomment>
        <translation>ddd d</translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln billet</numerusform>
            <numerusform>%Ln billets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The week</source>
        <translation>La semaine</translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <translation>
            <numerusform>%Ln en difficulté</numerusform>
            <numerusform>%Ln en difficulté</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::WordsDialog</name>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No word was added yet. Names that spelling marks can be added here, or from the menu of the marked word.</source>
        <translation>Aucun mot n’a encore été ajouté. Les noms que l’orthographe souligne peuvent l’être ici, ou depuis le menu du mot souligné.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Words of this workspace</source>
        <translation>Mots de cet espace de travail</translation>
    </message>
    <message>
        <source>Another word</source>
        <translation>Un autre mot</translation>
    </message>
    <message>
        <source>Word to add</source>
        <translation>Mot à ajouter</translation>
    </message>
    <message>
        <source>Add the word</source>
        <translation>Ajouter le mot</translation>
    </message>
    <message>
        <source>Remove the words chosen</source>
        <translation>Retirer les mots choisis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Spelling takes these as right in articles and replies, whatever their language. They belong to this workspace alone, and go with it wherever it is copied.</source>
        <translation>L’orthographe tient ces mots pour justes dans les articles et les réponses, quelle qu’en soit la langue. Ils n’appartiennent qu’à cet espace de travail, et le suivent partout où il est copié.</translation>
    </message>
</context>
</TS>
