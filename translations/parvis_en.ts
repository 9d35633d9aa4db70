<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>PersonWords</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reaction(s) drawn</source>
        <translation>
            <numerusform>%Ln reaction drawn</numerusform>
            <numerusform>%Ln reactions drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) begun</source>
        <translation>
            <numerusform>%Ln conversation begun</numerusform>
            <numerusform>%Ln conversations begun</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PollWords</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
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
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Activity</name>
    <message numerus="yes">
        <source>%1 by the rule(s) %2 · %3</source>
        <extracomment>%1 is what was done, %2 the names of rules, %3 when</extracomment>
        <translation>
            <numerusform>%1 by the rule %2 · %3</numerusform>
            <numerusform>%1 by the rules %2 · %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleImporter</name>
    <message numerus="yes">
        <source>import of %Ln article(s)</source>
        <translation>
            <numerusform>import of %Ln article</numerusform>
            <numerusform>import of %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) added.</source>
        <translation>
            <numerusform>%Ln article added.</numerusform>
            <numerusform>%Ln articles added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) were known already.</source>
        <translation>
            <numerusform>%Ln article was known already.</numerusform>
            <numerusform>%Ln articles were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were refused.</source>
        <translation>
            <numerusform>%Ln was refused.</numerusform>
            <numerusform>%Ln were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln web page(s) or document(s) were left out: they look like templates or downloads of a site. To take one in, choose the file itself.</source>
        <translation>
            <numerusform>%Ln web page or document was left out: it looks like a template or download of a site. To take it in, choose the file itself.</numerusform>
            <numerusform>%Ln web pages or documents were left out: they look like templates or downloads of a site. To take one in, choose the file itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) were left out or changed: the details say which.</source>
        <translation>
            <numerusform>%Ln thing was left out or changed: the details say which.</numerusform>
            <numerusform>%Ln things were left out or changed: the details say which.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln article(s) stay: they were changed since the import.</source>
        <translation>
            <numerusform>%Ln article stays: it was changed since the import.</numerusform>
            <numerusform>%Ln articles stay: they were changed since the import.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleLibrary</name>
    <message numerus="yes">
        <source>%Ln image(s) say where they were taken: articles get copies that do not.</source>
        <translation>
            <numerusform>%Ln image says where it was taken: articles get a copy that does not.</numerusform>
            <numerusform>%Ln images say where they were taken: articles get copies that do not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were not taken in.</source>
        <translation>
            <numerusform>%Ln file was not taken in.</numerusform>
            <numerusform>%Ln files were not taken in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %Ln article(s)</source>
        <translation>
            <numerusform>in %Ln article</numerusform>
            <numerusform>in %Ln articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stays as long as the %Ln image(s) that were made of it.</source>
        <translation>
            <numerusform>It stays as long as the image that was made of it.</numerusform>
            <numerusform>It stays as long as the %Ln images that were made of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>original of %Ln other image(s)</source>
        <translation>
            <numerusform>original of another image</numerusform>
            <numerusform>original of %Ln other images</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticleWords</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comment(s)</source>
        <comment>open ones</comment>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ArticlesPageModel</name>
    <message numerus="yes">
        <source>%Ln image(s) have no description for who cannot see them.</source>
        <translation>
            <numerusform>%Ln image has no description for who cannot see it.</numerusform>
            <numerusform>%Ln images have no description for who cannot see them.</numerusform>
        </translation>
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
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not attached.</source>
        <translation>
            <numerusform>%n file was not attached.</numerusform>
            <numerusform>%n files were not attached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln image(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 takes at most %Ln image at a time.</numerusform>
            <numerusform>%1 takes at most %Ln images at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln video(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 takes at most %Ln video at a time.</numerusform>
            <numerusform>%1 takes at most %Ln videos at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln sound(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 takes at most %Ln sound at a time.</numerusform>
            <numerusform>%1 takes at most %Ln sounds at a time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes at most %Ln file(s) at a time.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>%1 takes at most %Ln file at a time.</numerusform>
            <numerusform>%1 takes at most %Ln files at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::CalendarPageModel</name>
    <message numerus="yes">
        <source>%Ln file(s) saved in %1.</source>
        <translation>
            <numerusform>%Ln file saved in %1.</numerusform>
            <numerusform>%Ln files saved in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A post leaves by itself up to %Ln hour(s) late.</source>
        <translation>
            <numerusform>A post leaves by itself up to %Ln hour late.</numerusform>
            <numerusform>A post leaves by itself up to %Ln hours late.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves on “%2” in %n second(s).</source>
        <extracomment>%1 is the name of a post, %2 a channel</extracomment>
        <translation>
            <numerusform>%1 leaves on “%2” in %n second.</numerusform>
            <numerusform>%1 leaves on “%2” in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 leaves as a thread of %n part(s).</source>
        <translation>
            <numerusform>%1 leaves as a thread of %n part.</numerusform>
            <numerusform>%1 leaves as a thread of %n parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of their own are scheduled for %1.</source>
        <translation>
            <numerusform>A post of its own is scheduled for %1.</numerusform>
            <numerusform>%n posts of their own are scheduled for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) of their own stand in the calendar for %1.</source>
        <translation>
            <numerusform>A post of its own stands in the calendar for %1.</numerusform>
            <numerusform>%n posts of their own stand in the calendar for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other post(s) with the same words stay planned, for %1.</source>
        <extracomment>%1 is a channel in quotation marks, or several: “A”, “B” and “C”</extracomment>
        <translation>
            <numerusform>%n other post with the same words stays planned, for %1.</numerusform>
            <numerusform>%n other posts with the same words stay planned, for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no description yet, for who cannot see them.</source>
        <translation>
            <numerusform>%n image has no description yet, for who cannot see it.</numerusform>
            <numerusform>%n images have no description yet, for who cannot see them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) of the article have no description yet, for who cannot see them. Describe them in Articles, or mark as decorative what shows nothing.</source>
        <translation>
            <numerusform>%n image of the article has no description yet, for who cannot see it. Describe it in Articles, or mark as decorative what shows nothing.</numerusform>
            <numerusform>%n images of the article have no description yet, for who cannot see them. Describe them in Articles, or mark as decorative what shows nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 would leave as a thread of %n part(s).</source>
        <translation>
            <numerusform>%1 would leave as a thread of %n part.</numerusform>
            <numerusform>%1 would leave as a thread of %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelCondition</name>
    <message numerus="yes">
        <source>What came before is being taken in: %Ln mention(s) so far. What is older than two weeks comes in as done.</source>
        <translation>
            <numerusform>What came before is being taken in: %Ln mention so far. What is older than two weeks comes in as done.</numerusform>
            <numerusform>What came before is being taken in: %Ln mentions so far. What is older than two weeks comes in as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) or reply(ies) of yours wait here and cannot leave. Connect the channel again, or give them another one.</source>
        <translation>
            <numerusform>%Ln post or reply of yours waits here and cannot leave. Connect the channel again, or give it another one.</numerusform>
            <numerusform>%Ln posts or replies of yours wait here and cannot leave. Connect the channel again, or give them another one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelsPageModel</name>
    <message numerus="yes">
        <source>“%1” stays: %Ln mention(s) came in there and would have no place any more. Take back the imports that brought them, below, then remove it.</source>
        <translation>
            <numerusform>“%1” stays: %Ln mention came in there and would have no place any more. Take back the import that brought it, below, then remove it.</numerusform>
            <numerusform>“%1” stays: %Ln mentions came in there and would have no place any more. Take back the imports that brought them, below, then remove it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is removed. %Ln post(s) that were planned there have no channel now.</source>
        <translation>
            <numerusform>“%1” is removed. %Ln post that was planned there has no channel now.</numerusform>
            <numerusform>“%1” is removed. %Ln posts that were planned there have no channel now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) are being taken back on “%1”, and are drafts here. Disconnect it once that is done.</source>
        <translation>
            <numerusform>%Ln post is being taken back on “%1”, and is a draft here. Disconnect it once that is done.</numerusform>
            <numerusform>%Ln posts are being taken back on “%1”, and are drafts here. Disconnect it once that is done.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::CheckSentences</name>
    <message numerus="yes">
        <source>%Ln time(s)</source>
        <comment>how often</comment>
        <translation>
            <numerusform>%Ln time</numerusform>
            <numerusform>%Ln times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ChecksModel</name>
    <message numerus="yes">
        <source>%Ln more come as these are mended or silenced.</source>
        <translation>
            <numerusform>%Ln more comes as these are mended or silenced.</numerusform>
            <numerusform>%Ln more come as these are mended or silenced.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln silenced</source>
        <translation>
            <numerusform>%Ln silenced</numerusform>
            <numerusform>%Ln silenced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ComparisonModel</name>
    <message numerus="yes">
        <source>%Ln paragraph(s) unchanged</source>
        <translation>
            <numerusform>%Ln paragraph unchanged</numerusform>
            <numerusform>%Ln paragraphs unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ConnectModel</name>
    <message numerus="yes">
        <source>The newsletter of “%1” goes to %Ln address(es).</source>
        <translation>
            <numerusform>The newsletter of “%1” goes to %Ln address.</numerusform>
            <numerusform>The newsletter of “%1” goes to %Ln addresses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ConversationVerbs</name>
    <message numerus="yes">
        <source>%n conversation(s) are one now.</source>
        <translation>
            <numerusform>%n conversation is one now.</numerusform>
            <numerusform>%n conversations are one now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::CsvImportModel</name>
    <message numerus="yes">
        <source>%Ln of the first rows would be refused</source>
        <translation>
            <numerusform>%Ln of the first rows would be refused</numerusform>
            <numerusform>%Ln of the first rows would be refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::CutOff</name>
    <message numerus="yes">
        <source>%Ln post(s) wait to leave through it. They stay in the calendar, and leave once it is connected again.</source>
        <translation>
            <numerusform>%Ln post waits to leave through it. It stays in the calendar, and leaves once it is connected again.</numerusform>
            <numerusform>%Ln posts wait to leave through it. They stay in the calendar, and leave once it is connected again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Its server holds %Ln post(s), which will still appear there:</source>
        <translation>
            <numerusform>Its server holds %Ln post, which will still appear there:</numerusform>
            <numerusform>Its server holds %Ln posts, which will still appear there:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other(s)</source>
        <translation>
            <numerusform>and %Ln other</numerusform>
            <numerusform>and %Ln others</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln post(s) nobody knows yet whether they arrived: you will be asked to look.</source>
        <translation>
            <numerusform>Of %Ln post nobody knows yet whether it arrived: you will be asked to look.</numerusform>
            <numerusform>Of %Ln posts nobody knows yet whether they arrived: you will be asked to look.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) that were to be made there wait until it is connected again.</source>
        <translation>
            <numerusform>%Ln change that was to be made there waits until it is connected again.</numerusform>
            <numerusform>%Ln changes that were to be made there wait until it is connected again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Deliveries</name>
    <message numerus="yes">
        <source>It is mailed to the %Ln subscriber(s) of “%1”. What is mailed cannot be taken back.</source>
        <extracomment>%1 is a newsletter</extracomment>
        <translation>
            <numerusform>It is mailed to the %Ln subscriber of “%1”. What is mailed cannot be taken back.</numerusform>
            <numerusform>It is mailed to the %Ln subscribers of “%1”. What is mailed cannot be taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportListModel</name>
    <message numerus="yes">
        <source>%Ln entries read</source>
        <translation>
            <numerusform>%Ln entry read</numerusform>
            <numerusform>%Ln entries read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportPageModel</name>
    <message numerus="yes">
        <source>%Ln entries of “%1” were taken back.</source>
        <translation>
            <numerusform>%Ln entry of “%1” was taken back.</numerusform>
            <numerusform>%Ln entries of “%1” were taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %Ln sources</source>
        <translation>
            <numerusform>import of %Ln source</numerusform>
            <numerusform>import of %Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of all these sources were taken back.</source>
        <translation>
            <numerusform>%Ln entry of all these sources was taken back.</numerusform>
            <numerusform>%Ln entries of all these sources were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Imports</name>
    <message numerus="yes">
        <source>%Ln taken in</source>
        <translation>
            <numerusform>%Ln taken in</numerusform>
            <numerusform>%Ln taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln already known</source>
        <translation>
            <numerusform>%Ln already known</numerusform>
            <numerusform>%Ln already known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more: the list of imports under Channels names them.</source>
        <translation>
            <numerusform>%Ln more: the list of imports under Channels names them.</numerusform>
            <numerusform>%Ln more: the list of imports under Channels names them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources: %1.</source>
        <translation>
            <numerusform>%Ln source: %1.</numerusform>
            <numerusform>%Ln sources: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were not imported.</source>
        <translation>
            <numerusform>%Ln of them was not imported.</numerusform>
            <numerusform>%Ln of them were not imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them were stopped.</source>
        <translation>
            <numerusform>%Ln of them was stopped.</numerusform>
            <numerusform>%Ln of them were stopped.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversation</numerusform>
            <numerusform>%Ln conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::LinkWords</name>
    <message numerus="yes">
        <source>%Ln link(s) answer.</source>
        <translation>
            <numerusform>%Ln link answers.</numerusform>
            <numerusform>%Ln links answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved.</source>
        <comment>links that moved</comment>
        <translation>
            <numerusform>%Ln moved.</numerusform>
            <numerusform>%Ln moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dead.</source>
        <comment>links that are dead</comment>
        <translation>
            <numerusform>%Ln is dead.</numerusform>
            <numerusform>%Ln are dead.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked: %1.</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln could not be checked: %1.</numerusform>
            <numerusform>%Ln could not be checked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be checked: %1; …</source>
        <comment>links</comment>
        <translation>
            <numerusform>%Ln could not be checked: %1; …</numerusform>
            <numerusform>%Ln could not be checked: %1; …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionListModel</name>
    <message numerus="yes">
        <source>%1
%Ln mention(s) of this conversation are in this list</source>
        <extracomment>%1 says where and when the newest of them came in</extracomment>
        <translation>
            <numerusform>%1
%Ln mention of this conversation are in this list</numerusform>
            <numerusform>%1
%Ln mentions of this conversation are in this list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionVerbs</name>
    <message numerus="yes">
        <source>%Ln mention(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln mention could not be changed.</numerusform>
            <numerusform>%Ln mentions could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as done</source>
        <translation>
            <numerusform>Mark %Ln mention as done</numerusform>
            <numerusform>Mark %Ln mentions as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %Ln mention(s)</source>
        <translation>
            <numerusform>Reopen %Ln mention</numerusform>
            <numerusform>Reopen %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %Ln mention(s)</source>
        <translation>
            <numerusform>Flag %Ln mention</numerusform>
            <numerusform>Flag %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %Ln mention(s)</source>
        <translation>
            <numerusform>Take the flag off %Ln mention</numerusform>
            <numerusform>Take the flag off %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as read</source>
        <translation>
            <numerusform>Mark %Ln mention as read</numerusform>
            <numerusform>Mark %Ln mentions as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as unread</source>
        <translation>
            <numerusform>Mark %Ln mention as unread</numerusform>
            <numerusform>Mark %Ln mentions as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as done.</source>
        <translation>
            <numerusform>%Ln mention marked as done.</numerusform>
            <numerusform>%Ln mentions marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) reopened.</source>
        <translation>
            <numerusform>%Ln mention reopened.</numerusform>
            <numerusform>%Ln mentions reopened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) flagged.</source>
        <translation>
            <numerusform>%Ln mention flagged.</numerusform>
            <numerusform>%Ln mentions flagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %Ln mention(s).</source>
        <translation>
            <numerusform>Flag taken off %Ln mention.</numerusform>
            <numerusform>Flag taken off %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as read.</source>
        <translation>
            <numerusform>%Ln mention marked as read.</numerusform>
            <numerusform>%Ln mentions marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) marked as unread.</source>
        <translation>
            <numerusform>%Ln mention marked as unread.</numerusform>
            <numerusform>%Ln mentions marked as unread.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %Ln mention(s)</source>
        <translation>
            <numerusform>Snooze %Ln mention</numerusform>
            <numerusform>Snooze %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %Ln mention(s)</source>
        <translation>
            <numerusform>Assign %Ln mention</numerusform>
            <numerusform>Assign %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) given to nobody.</source>
        <translation>
            <numerusform>%Ln mention given to nobody.</numerusform>
            <numerusform>%Ln mentions given to nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) given to %1.</source>
        <translation>
            <numerusform>%Ln mention given to %1.</numerusform>
            <numerusform>%Ln mentions given to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Set the priority of %Ln mention(s)</source>
        <translation>
            <numerusform>Set the priority of %Ln mention</numerusform>
            <numerusform>Set the priority of %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s): %1.</source>
        <comment>priority</comment>
        <translation>
            <numerusform>%Ln mention: %1.</numerusform>
            <numerusform>%Ln mentions: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln mention(s)</source>
        <translation>
            <numerusform>Tag %Ln mention</numerusform>
            <numerusform>Tag %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag off %Ln mention(s)</source>
        <translation>
            <numerusform>Take a tag off %Ln mention</numerusform>
            <numerusform>Take a tag off %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) tagged “%1”.</source>
        <translation>
            <numerusform>%Ln mention tagged “%1”.</numerusform>
            <numerusform>%Ln mentions tagged “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” taken off %Ln mention(s).</source>
        <translation>
            <numerusform>Tag “%1” taken off %Ln mention.</numerusform>
            <numerusform>Tag “%1” taken off %Ln mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln mention(s) as waiting for an answer</source>
        <translation>
            <numerusform>Mark %Ln mention as waiting for an answer</numerusform>
            <numerusform>Mark %Ln mentions as waiting for an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) wait for their answer.</source>
        <translation>
            <numerusform>%Ln mention waits for its answer.</numerusform>
            <numerusform>%Ln mentions wait for their answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s): %1</source>
        <extracomment>%1 is a sentence: &quot;4 mentions marked as done.&quot;</extracomment>
        <translation>
            <numerusform>%Ln conversation: %1</numerusform>
            <numerusform>%Ln conversations: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) snoozed %1.</source>
        <extracomment>%1 is as in &quot;until tomorrow at 09:00&quot;</extracomment>
        <translation>
            <numerusform>%Ln mention snoozed %1.</numerusform>
            <numerusform>%Ln mentions snoozed %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %Ln mention(s) are as they were before.</source>
        <translation>
            <numerusform>Stopped: %Ln mention is as it was before.</numerusform>
            <numerusform>Stopped: %Ln mentions are as they were before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can still be undone.</source>
        <translation>
            <numerusform>%Ln can still be undone.</numerusform>
            <numerusform>%Ln can still be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Moderation</name>
    <message numerus="yes">
        <source>Parvis approves %Ln comment(s) on their site.</source>
        <translation>
            <numerusform>Parvis approves %Ln comment on its site.</numerusform>
            <numerusform>Parvis approves %Ln comments on their site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis holds %Ln comment(s) back on their site.</source>
        <translation>
            <numerusform>Parvis holds %Ln comment back on its site.</numerusform>
            <numerusform>Parvis holds %Ln comments back on their site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis moves %Ln comment(s) to the spam of their site.</source>
        <translation>
            <numerusform>Parvis moves %Ln comment to the spam of its site.</numerusform>
            <numerusform>Parvis moves %Ln comments to the spam of their site.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis moves %Ln comment(s) to the trash of their site.</source>
        <translation>
            <numerusform>Parvis moves %Ln comment to the trash of its site.</numerusform>
            <numerusform>Parvis moves %Ln comments to the trash of their site.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::MonthModel</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <comment>posts of a day</comment>
        <translation>
            <numerusform>%Ln in trouble</numerusform>
            <numerusform>%Ln in trouble</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Notices</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new mention(s) match “%1”</source>
        <extracomment>%1 is the name of a rule</extracomment>
        <translation>
            <numerusform>%Ln new mention matches “%1”</numerusform>
            <numerusform>%Ln new mentions match “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new mention(s) match your rules</source>
        <translation>
            <numerusform>%Ln new mention matches your rules</numerusform>
            <numerusform>%Ln new mentions match your rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) are late</source>
        <translation>
            <numerusform>%Ln mention is late</numerusform>
            <numerusform>%Ln mentions are late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln snoozed mention(s) woke</source>
        <translation>
            <numerusform>%Ln snoozed mention woke</numerusform>
            <numerusform>%Ln snoozed mentions woke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) did not work</source>
        <translation>
            <numerusform>%Ln thing did not work</numerusform>
            <numerusform>%Ln things did not work</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln other rule(s)</source>
        <translation>
            <numerusform>and %Ln other rule</numerusform>
            <numerusform>and %Ln other rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::PeoplePageModel</name>
    <message numerus="yes">
        <source>%Ln completed.</source>
        <translation>
            <numerusform>%Ln completed.</numerusform>
            <numerusform>%Ln completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) written into “%1”.</source>
        <translation>
            <numerusform>%Ln person written into “%1”.</numerusform>
            <numerusform>%Ln people written into “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln card(s) or row(s) were refused.</source>
        <translation>
            <numerusform>%Ln card or row was refused.</numerusform>
            <numerusform>%Ln cards or rows were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) were left out.</source>
        <translation>
            <numerusform>%Ln detail was left out.</numerusform>
            <numerusform>%Ln details were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln detail(s) were kept as fields.</source>
        <translation>
            <numerusform>%Ln detail was kept as a field.</numerusform>
            <numerusform>%Ln details were kept as fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody was taken in from %Ln file(s).</source>
        <translation>
            <numerusform>Nobody was taken in from %Ln file.</numerusform>
            <numerusform>Nobody was taken in from %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) hold nobody.</source>
        <translation>
            <numerusform>%Ln file holds nobody.</numerusform>
            <numerusform>%Ln files hold nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing new: %Ln person(s) were known already.</source>
        <translation>
            <numerusform>Nothing new: %Ln person was known already.</numerusform>
            <numerusform>Nothing new: %Ln people were known already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>import of %Ln file(s)</source>
        <translation>
            <numerusform>import of %Ln file</numerusform>
            <numerusform>import of %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s) added</source>
        <translation>
            <numerusform>%Ln person added</numerusform>
            <numerusform>%Ln people added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln file(s)</source>
        <translation>
            <numerusform>from %Ln file</numerusform>
            <numerusform>from %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::PostMaker</name>
    <message numerus="yes">
        <source>%Ln character(s) too many for this channel.</source>
        <translation>
            <numerusform>%Ln character too many for this channel.</numerusform>
            <numerusform>%Ln characters too many for this channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %Ln post(s)</source>
        <translation>
            <numerusform>Make %Ln post</numerusform>
            <numerusform>Make %Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) planned for %1.</source>
        <translation>
            <numerusform>%Ln post planned for %1.</numerusform>
            <numerusform>%Ln posts planned for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) wait among the ideas.</source>
        <translation>
            <numerusform>%Ln post waits among the ideas.</numerusform>
            <numerusform>%Ln posts wait among the ideas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::QueryClauses</name>
    <message numerus="yes">
        <source>do not contain %1 and then %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>do not contain %1 and then %2 at most %Ln word apart</numerusform>
            <numerusform>do not contain %1 and then %2 at most %Ln words apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contain %1 and then %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>contain %1 and then %2 at most %Ln word apart</numerusform>
            <numerusform>contain %1 and then %2 at most %Ln words apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>do not contain %1 and %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>do not contain %1 and %2 at most %Ln word apart</numerusform>
            <numerusform>do not contain %1 and %2 at most %Ln words apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>contain %1 and %2 at most %Ln word(s) apart</source>
        <translation>
            <numerusform>contain %1 and %2 at most %Ln word apart</numerusform>
            <numerusform>contain %1 and %2 at most %Ln words apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln week(s)</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln month(s)</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ReplyWriter</name>
    <message numerus="yes">
        <source>in %n second(s)</source>
        <translation>
            <numerusform>in %n second</numerusform>
            <numerusform>in %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) have no description: who cannot see them will not know what they show.</source>
        <translation>
            <numerusform>%n image has no description: who cannot see it will not know what it shows.</numerusform>
            <numerusform>%n images have no description: who cannot see them will not know what they show.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Reputation</name>
    <message numerus="yes">
        <source>%1 more mentions than in the %Ln day(s) before</source>
        <translation>
            <numerusform>%1 more mentions than in the day before</numerusform>
            <numerusform>%1 more mentions than in the %Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer mentions than in the %Ln day(s) before</source>
        <translation>
            <numerusform>%1 fewer mentions than in the day before</numerusform>
            <numerusform>%1 fewer mentions than in the %Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About as many mentions as in the %Ln day(s) before</source>
        <translation>
            <numerusform>About as many mentions as in the day before</numerusform>
            <numerusform>About as many mentions as in the %Ln days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s), none in the period before</source>
        <translation>
            <numerusform>%Ln mention, none in the period before</numerusform>
            <numerusform>%Ln mentions, none in the period before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %Ln day(s)</source>
        <translation>
            <numerusform>in the last 24 hours</numerusform>
            <numerusform>in the last %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the %Ln day(s) before today</source>
        <translation>
            <numerusform>in the day before today</numerusform>
            <numerusform>in the %Ln days before today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Review</name>
    <message numerus="yes">
        <source>Approved. %Ln comment(s) are still open.</source>
        <translation>
            <numerusform>Approved. %Ln comment is still open.</numerusform>
            <numerusform>Approved. %Ln comments are still open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::RulesModel</name>
    <message numerus="yes">
        <source>It would change %n mention(s):</source>
        <translation>
            <numerusform>It would change %n mention:</numerusform>
            <numerusform>It would change %n mentions:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule changed %n mention(s).</source>
        <translation>
            <numerusform>The rule changed %n mention.</numerusform>
            <numerusform>The rule changed %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the rule undone.</source>
        <translation>
            <numerusform>%n change of the rule undone.</numerusform>
            <numerusform>%n changes of the rule undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left alone: somebody changed it since.</source>
        <translation>
            <numerusform>%n left alone: somebody changed it since.</numerusform>
            <numerusform>%n left alone: somebody changed them since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::SpokenMention</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <comment>that wear a tag</comment>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The tag “%1” was removed from %Ln mention(s).</source>
        <translation>
            <numerusform>The tag “%1” was removed from %Ln mention.</numerusform>
            <numerusform>The tag “%1” was removed from %Ln mentions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ThreadModel</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::TitleWords</name>
    <message numerus="yes">
        <source>Its first line is its title there, and has %Ln character(s): at least %1 are wanted.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>
            <numerusform>Its first line is its title there, and has %Ln character: at least %1 are wanted.</numerusform>
            <numerusform>Its first line is its title there, and has %Ln characters: at least %1 are wanted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s): at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln character: at least %1 are wanted there.</numerusform>
            <numerusform>%Ln characters: at least %1 are wanted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) below its title: at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln character below its title: at least %1 are wanted there.</numerusform>
            <numerusform>%Ln characters below its title: at least %1 are wanted there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) in all: at least %1 are wanted there.</source>
        <translation>
            <numerusform>%Ln character in all: at least %1 are wanted there.</numerusform>
            <numerusform>%Ln characters in all: at least %1 are wanted there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::TodayFate</name>
    <message numerus="yes">
        <source>%Ln to publish by hand</source>
        <translation>
            <numerusform>%Ln to publish by hand</numerusform>
            <numerusform>%Ln to publish by hand</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln planned only</source>
        <translation>
            <numerusform>%Ln planned only</numerusform>
            <numerusform>%Ln planned only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to be approved</source>
        <translation>
            <numerusform>%Ln to be approved</numerusform>
            <numerusform>%Ln to be approved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a channel</source>
        <translation>
            <numerusform>%Ln without a channel</numerusform>
            <numerusform>%Ln without a channel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose channel is disconnected</source>
        <translation>
            <numerusform>%Ln whose channel is disconnected</numerusform>
            <numerusform>%Ln whose channel is disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that missed its time</source>
        <translation>
            <numerusform>%Ln that missed its time</numerusform>
            <numerusform>%Ln that missed their times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln whose channel is paused</source>
        <translation>
            <numerusform>%Ln whose channel is paused</numerusform>
            <numerusform>%Ln whose channel is paused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln that may have arrived</source>
        <translation>
            <numerusform>%Ln that may have arrived</numerusform>
            <numerusform>%Ln that may have arrived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until Parvis is let in again</source>
        <translation>
            <numerusform>%Ln until Parvis is let in again</numerusform>
            <numerusform>%Ln until Parvis is let in again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until the file of secrets is open</source>
        <translation>
            <numerusform>%Ln until the file of secrets is open</numerusform>
            <numerusform>%Ln until the file of secrets is open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until Parvis is online</source>
        <translation>
            <numerusform>%Ln until Parvis is online</numerusform>
            <numerusform>%Ln until Parvis is online</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln until this computer has a network</source>
        <translation>
            <numerusform>%Ln until this computer has a network</numerusform>
            <numerusform>%Ln until this computer has a network</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::TodayPageModel</name>
    <message numerus="yes">
        <source>%Ln post(s) leave today</source>
        <translation>
            <numerusform>%Ln post leaves today</numerusform>
            <numerusform>%Ln posts leave today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) wait for you</source>
        <translation>
            <numerusform>%Ln mention waits for you</numerusform>
            <numerusform>%Ln mentions wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s) on “%1”</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>
            <numerusform>%Ln mention on “%1”</numerusform>
            <numerusform>%Ln mentions on “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file of secrets is closed: %Ln post(s) of today cannot leave until you give its passphrase.</source>
        <translation>
            <numerusform>The file of secrets is closed: %Ln post of today cannot leave until you give its passphrase.</numerusform>
            <numerusform>The file of secrets is closed: %Ln posts of today cannot leave until you give its passphrase.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) cannot leave: “%1” is disconnected</source>
        <extracomment>%1 is a channel</extracomment>
        <translation>
            <numerusform>%Ln post cannot leave: “%1” is disconnected</numerusform>
            <numerusform>%Ln posts cannot leave: “%1” is disconnected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Parvis is offline: %Ln post(s) of today cannot leave until you are online again.</source>
        <translation>
            <numerusform>Parvis is offline: %Ln post of today cannot leave until you are online again.</numerusform>
            <numerusform>Parvis is offline: %Ln posts of today cannot leave until you are online again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This computer has no network: %Ln post(s) of today cannot leave until there is one again.</source>
        <translation>
            <numerusform>This computer has no network: %Ln post of today cannot leave until there is one again.</numerusform>
            <numerusform>This computer has no network: %Ln posts of today cannot leave until there is one again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s) leave by this computer while Parvis is open, the first: %1. Quit all the same? They wait until Parvis is open again.</source>
        <extracomment>%1 is a moment</extracomment>
        <translation>
            <numerusform>%Ln post leaves by this computer while Parvis is open: %1. Quit all the same? It waits until Parvis is open again.</numerusform>
            <numerusform>%Ln posts leave by this computer while Parvis is open, the first: %1. Quit all the same? They wait until Parvis is open again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::VaultModel</name>
    <message numerus="yes">
        <source>This is too short: take at least %Ln character(s).</source>
        <translation>
            <numerusform>This is too short: take at least %Ln character.</numerusform>
            <numerusform>This is too short: take at least %Ln characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WantedSentences</name>
    <message numerus="yes">
        <source>more than %Ln mention(s)</source>
        <translation>
            <numerusform>more than %Ln mention</numerusform>
            <numerusform>more than %Ln mentions</numerusform>
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
            <numerusform>%1, %Ln of them waits</numerusform>
            <numerusform>%1, %Ln of them wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WatchesModel</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tags and words</comment>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceModel</name>
    <message numerus="yes">
        <source>%Ln channels have a problem</source>
        <translation>
            <numerusform>%Ln channel has a problem</numerusform>
            <numerusform>%Ln channels have a problem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries taken in</source>
        <translation>
            <numerusform>%Ln entry taken in</numerusform>
            <numerusform>%Ln entries taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln imports were interrupted. Importing again adds only what is missing; Channels can take back what came.</source>
        <translation>
            <numerusform>%Ln import was interrupted. Importing again adds only what is missing; Channels can take back what came.</numerusform>
            <numerusform>%Ln imports were interrupted. Importing again adds only what is missing; Channels can take back what came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceWords</name>
    <message numerus="yes">
        <source>That is no word: write letters, at most %Ln of them.</source>
        <translation>
            <numerusform>That is no word: write letters, at most %Ln of them.</numerusform>
            <numerusform>That is no word: write letters, at most %Ln of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s) were removed from this workspace.</source>
        <translation>
            <numerusform>%Ln word was removed from this workspace.</numerusform>
            <numerusform>%Ln words were removed from this workspace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AccountRow</name>
    <message numerus="yes">
        <source>%Ln follower(s)</source>
        <translation>
            <numerusform>%Ln follower</numerusform>
            <numerusform>%Ln followers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ArticleEditor</name>
    <message numerus="yes">
        <source>%Ln place(s) set otherwise.</source>
        <translation>
            <numerusform>%Ln place set otherwise.</numerusform>
            <numerusform>%Ln places set otherwise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that nobody can see were left out.</source>
        <translation>
            <numerusform>%Ln character that nobody can see was left out.</numerusform>
            <numerusform>%Ln characters that nobody can see were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::AttachmentRow</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChangeThereDialog</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelCard</name>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation>
            <numerusform>%Ln mention</numerusform>
            <numerusform>%Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of ours</source>
        <comment>posts and replies</comment>
        <translation>
            <numerusform>%Ln of ours</numerusform>
            <numerusform>%Ln of ours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommentsPanel</name>
    <message numerus="yes">
        <source>Show the %Ln resolved</source>
        <translation>
            <numerusform>Show the %Ln resolved</numerusform>
            <numerusform>Show the %Ln resolved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::CompareDialog</name>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ConnectDialog</name>
    <message numerus="yes">
        <source>at least %Ln character(s)</source>
        <translation>
            <numerusform>at least %Ln character</numerusform>
            <numerusform>at least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::DayCell</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <comment>in a cell without room for them</comment>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more</source>
        <translation>
            <numerusform>+%Ln more</numerusform>
            <numerusform>+%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; %Ln that is not shown is in trouble</source>
        <extracomment>%1 is &quot;All posts of 24 November&quot;</extracomment>
        <translation>
            <numerusform>%1; %Ln that is not shown is in trouble</numerusform>
            <numerusform>%1; %Ln that are not shown are in trouble</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::DescribeDialog</name>
    <message numerus="yes">
        <source>%Ln character(s): some screen readers stop after 125.</source>
        <translation>
            <numerusform>%Ln character: some screen readers stop after 125.</numerusform>
            <numerusform>%Ln characters: some screen readers stop after 125.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::DetailsPanel</name>
    <message numerus="yes">
        <source>%Ln character(s); search pages cut after about 160</source>
        <translation>
            <numerusform>%Ln character; search pages cut after about 160</numerusform>
            <numerusform>%Ln characters; search pages cut after about 160</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::Exporting</name>
    <message numerus="yes">
        <source>%Ln file(s) of this article stand in that folder already, “%1” among them. What was changed there would be lost.</source>
        <translation>
            <numerusform>%Ln file of this article stand in that folder already, “%1” among them. What was changed there would be lost.</numerusform>
            <numerusform>%Ln files of this article stand in that folder already, “%1” among them. What was changed there would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::FindBar</name>
    <message numerus="yes">
        <source>%Ln replacement(s)</source>
        <translation>
            <numerusform>%Ln replacement</numerusform>
            <numerusform>%Ln replacements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::HistoryPanel</name>
    <message numerus="yes">
        <source>%Ln change(s) since</source>
        <translation>
            <numerusform>%Ln change since</numerusform>
            <numerusform>%Ln changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeasTray</name>
    <message numerus="yes">
        <source>%Ln, to drag</source>
        <translation>
            <numerusform>%Ln, to drag</numerusform>
            <numerusform>%Ln, to drag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %Ln sources</source>
        <translation>
            <numerusform>Import %Ln source</numerusform>
            <numerusform>Import %Ln sources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportRow</name>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation>
            <numerusform>%Ln refused</numerusform>
            <numerusform>%Ln refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::InboxPage</name>
    <message numerus="yes">
        <source>%Ln mention(s) selected</source>
        <translation>
            <numerusform>%Ln mention selected</numerusform>
            <numerusform>%Ln mentions selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) selected</source>
        <translation>
            <numerusform>%Ln conversation selected</numerusform>
            <numerusform>%Ln conversations selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::LateDialog</name>
    <message numerus="yes">
        <source>Up to %Ln hour(s) late</source>
        <translation>
            <numerusform>Up to %Ln hour late</numerusform>
            <numerusform>Up to %Ln hours late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::LibraryDialog</name>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>%Ln chosen</numerusform>
            <numerusform>%Ln chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PassphraseDialog</name>
    <message numerus="yes">
        <source>at least %Ln character(s)</source>
        <translation>
            <numerusform>at least %Ln character</numerusform>
            <numerusform>at least %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostEditor</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It leaves as a thread of %Ln part(s).</source>
        <translation>
            <numerusform>It leaves as a thread of %Ln part.</numerusform>
            <numerusform>It leaves as a thread of %Ln parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) to describe before it is scheduled</source>
        <translation>
            <numerusform>%Ln image to describe before it is scheduled</numerusform>
            <numerusform>%Ln images to describe before it is scheduled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of its image(s) have no description yet.</source>
        <translation>
            <numerusform>%Ln of its images has no description yet.</numerusform>
            <numerusform>%Ln of its images have no description yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As a thread it would leave in %Ln part(s):</source>
        <translation>
            <numerusform>As a thread it would leave in %Ln part:</numerusform>
            <numerusform>As a thread it would leave in %Ln parts:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is cut into %Ln part(s), and this channel has no threads.</source>
        <translation>
            <numerusform>It is cut into %Ln part, and this channel has no threads.</numerusform>
            <numerusform>It is cut into %Ln parts, and this channel has no threads.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is cut into %Ln part(s), and is the question of its poll there.</source>
        <translation>
            <numerusform>It is cut into %Ln part, and is the question of its poll there.</numerusform>
            <numerusform>It is cut into %Ln parts, and is the question of its poll there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It would leave as a thread of %Ln part(s).</source>
        <translation>
            <numerusform>It would leave as a thread of %Ln part.</numerusform>
            <numerusform>It would leave as a thread of %Ln parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostExtras</name>
    <message numerus="yes">
        <source>A poll has at most %Ln answer(s) here</source>
        <translation>
            <numerusform>A poll has at most %Ln answer here</numerusform>
            <numerusform>A poll has at most %Ln answers here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostMakerDialog</name>
    <message numerus="yes">
        <source>%Ln part(s)</source>
        <translation>
            <numerusform>%Ln part</numerusform>
            <numerusform>%Ln parts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Longer than the channel takes: a thread of %Ln part(s).</source>
        <translation>
            <numerusform>Longer than the channel takes: a thread of %Ln part.</numerusform>
            <numerusform>Longer than the channel takes: a thread of %Ln parts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s): %1</source>
        <extracomment>%1 are the channels that posts are made for</extracomment>
        <translation>
            <numerusform>%Ln post: %1</numerusform>
            <numerusform>%Ln posts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreferencesDialog</name>
    <message numerus="yes">
        <source>after %n second(s)</source>
        <translation>
            <numerusform>after %n second</numerusform>
            <numerusform>after %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreviewBar</name>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere on the way…</source>
        <translation>
            <numerusform>%Ln picture from elsewhere on the way…</numerusform>
            <numerusform>%Ln pictures from elsewhere on the way…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere could not be shown. Only pictures at https addresses that answer are.</source>
        <translation>
            <numerusform>%Ln picture from elsewhere could not be shown. Only pictures at https addresses that answer are.</numerusform>
            <numerusform>%Ln pictures from elsewhere could not be shown. Only pictures at https addresses that answer are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) from elsewhere are not loaded.</source>
        <translation>
            <numerusform>%Ln picture from elsewhere is not loaded.</numerusform>
            <numerusform>%Ln pictures from elsewhere are not loaded.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RailItem</name>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReplyEditor</name>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln character</numerusform>
            <numerusform>%Ln characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The reply leaves in %n second(s) and can be undone until then</source>
        <translation>
            <numerusform>The reply leaves in %n second and can be undone until then</numerusform>
            <numerusform>The reply leaves in %n seconds and can be undone until then</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReputationPage</name>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <comment>of a percentage</comment>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open these %Ln mention(s)</source>
        <translation>
            <numerusform>Open this mention</numerusform>
            <numerusform>Open these %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln answered mention(s)</source>
        <translation>
            <numerusform>Open the answered mention</numerusform>
            <numerusform>Open the %Ln answered mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>over %Ln answer(s)</source>
        <translation>
            <numerusform>over %Ln answer</numerusform>
            <numerusform>over %Ln answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Open the %Ln mention(s) without an answer</source>
        <translation>
            <numerusform>Open the %Ln mention without an answer</numerusform>
            <numerusform>Open the %Ln mentions without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln mention(s)</source>
        <comment>day and count</comment>
        <translation>
            <numerusform>%1: %Ln mention</numerusform>
            <numerusform>%1: %Ln mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln mention(s), %2 before</source>
        <translation>
            <numerusform>%1: %Ln mention, %2 before</numerusform>
            <numerusform>%1: %Ln mentions, %2 before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::RequestsDialog</name>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TodayPage</name>
    <message numerus="yes">
        <source>Show %Ln more that want you to look</source>
        <translation>
            <numerusform>Show %Ln more that wants you to look</numerusform>
            <numerusform>Show %Ln more that want you to look</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TrayIcon</name>
    <message numerus="yes">
        <source>Parvis: %Ln mention(s) wait</source>
        <translation>
            <numerusform>Parvis: %Ln mention waits</numerusform>
            <numerusform>Parvis: %Ln mentions wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::TurnView</name>
    <message numerus="yes">
        <source>It has %Ln character(s)</source>
        <translation>
            <numerusform>It has %Ln character</numerusform>
            <numerusform>It has %Ln characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::WeekStrip</name>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in trouble</source>
        <translation>
            <numerusform>%Ln in trouble</numerusform>
            <numerusform>%Ln in trouble</numerusform>
        </translation>
    </message>
</context>
</TS>
