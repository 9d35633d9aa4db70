<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>parvis::app::Composition</name>
    <message>
        <source>Making the demo workspace: a year of articles, posts and mentions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was restored. What stood there before is kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The backup was not restored. The workspace is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models</name>
    <message>
        <source>it cannot be read (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the source ends in the middle of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has neither title nor text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its type, “%1”, is not one that Parvis knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the field “%1” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has another number of columns than the others (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not text in the encoding chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too large (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it declares entities, which Parvis does not expand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing new since the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n already known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be read but not written. You can look at it without changing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such file any more. It may have been moved or renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of that name stands there already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given is not valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read. Check its name and your rights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written. Check your rights and whether the disk is read-only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Free some room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not a Parvis workspace. It was left as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace is damaged. It was left as it is; restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was written by a newer Parvis. It was left as it is; update Parvis to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the workspace. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address does not answer. Check the connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused. Check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis is offline. Go online and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed or exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something unexpected happened. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::CalendarEntry</name>
    <message>
        <source>idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leaving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled post</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::CalendarPageModel</name>
    <message>
        <source>%1 %2</source>
        <comment>month and year: November 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channels were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The posts were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post planned for %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New idea added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time or this zone does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks in %1 skip this time that day: %2 counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clocks in %1 show this time twice that day: the first counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The untitled post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>name of a post in a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day and time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left: it stays on its day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no planned date any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 planned for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not scheduled: its time or its zone does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not scheduled: choose its channel and give it a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 scheduled for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no longer scheduled; it stays planned for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not duplicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicated as a plan for %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 duplicated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has left: it stays in the calendar as the record of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back among the ideas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelListModel</name>
    <message>
        <source>The last fetch failed. Try again, or check the address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last taken in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing taken in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::ChannelsPageModel</name>
    <message>
        <source>rename of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The channel was not renamed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything from %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::CsvImportModel</name>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author’s handle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportListModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taking back what was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interrupted. Import it again to take in the rest: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportPageModel</name>
    <message>
        <source>RSS or Atom feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mastodon archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is none of the formats that Parvis reads: RSS, Atom, JSON Feed, Mastodon archive, mbox, CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address, asked when you import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was not started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was not stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was not taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries of “%1” were taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The entry was not removed from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import of “%1” was stopped; nothing of it was kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::InboxPageModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 mentions so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That mention does not exist any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The inbox could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::InboxViewListModel</name>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a view of the inbox, %2 how many mentions it holds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the channel&apos;s name, %2 an exact date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 lists who, when and in what state; %2 is what was said</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionVerbs</name>
    <message numerus="yes">
        <source>%n mention(s) could not be changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The note was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mention was not marked as read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as read</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as unread</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as done.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) reopened.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) flagged.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %n mention(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as unread.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Moments</name>
    <message>
        <source>d MMM</source>
        <extracomment>Day and short month in a list, as QLocale::toString() takes it: 12 Nov</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Day, short month and year in a list, as QLocale::toString() takes it: 12 Nov 2025</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a day (&quot;12 Nov&quot;), %2 a time (&quot;18:02&quot;)</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <extracomment>%1 hours, shortened</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>%1 days, shortened</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::MonthModel</name>
    <message>
        <source>no post</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::PostWriter</name>
    <message>
        <source>The post was not added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The post was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was not undone or redone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::Reputation</name>
    <message>
        <source>Over %1 times the usual mentions in the last two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over %1 times the usual mentions in the last two days, mostly on %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions about tripled in the last two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions about tripled in the last two days, mostly on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions doubled in the last two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions doubled in the last two days, mostly on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions halved in the last two days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions halved in the two days before today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>per cent</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <comment>nothing in the period before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody mentioned us in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 more mentions than in the %n day(s) before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer mentions than in the %n day(s) before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About as many mentions as in the %n day(s) before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s), none in the period before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No channel brought a mention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All mentions came from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 bring the most mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than half of the mentions come from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 leads with %2 of the mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was nothing to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mention was answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every mention was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the mentions were answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is answered least: %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::ReputationPageModel</name>
    <message>
        <source>The channels were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures were not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what, days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>what, channel, days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered in about %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceModel</name>
    <message>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was backed up and the copy checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was not backed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n imports were interrupted. What they took in is safe; importing again adds only what is missing.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Import again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing, %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n channels have a problem</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Last taken in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::CalendarPage</name>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post on the selected day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <comment>button of the calendar</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one day earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one week earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one week later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate this post as a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take its dates away and put it back among the ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this post; it can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the post and show the ideas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelCard</name>
    <message>
        <source>Fetch now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the channel’s address for what is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show the mentions of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show what waits on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln post(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Fetch %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChannelsPage</name>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is connected yet. Take in a feed, an archive, a mailbox or a table, and its channel appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in feeds, archives, mailboxes and tables (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each import can be taken back whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels and imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the channel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartCard</name>
    <message>
        <source>%1, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the mentions of a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ChartLegend</name>
    <message>
        <source>Colours: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ColumnMappingView</name>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delimiter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column “%1” is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column that holds the text: without it nothing can be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n of the first rows would be refused:</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first rows can all be taken in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommandField</name>
    <message>
        <source>Search or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this place (%1), or run a command (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::CommandPalette</name>
    <message>
        <source>No command, place or article answers these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a command, a place or an article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::DateBox</name>
    <message>
        <source>ddd d MMM yyyy  HH:mm</source>
        <comment>date and time in the post editor</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::DayCell</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in a cell without room for them</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All posts of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>first day of a month in the grid</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>where a dragged post lands: day, time</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d</source>
        <comment>short weekday and day</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::DropSheet</name>
    <message>
        <source>Drop to import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeasTray</name>
    <message>
        <source>no channel yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n, to drag</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::IdeasView</name>
    <message>
        <source>Ideas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has no day yet waits here. Drag it to a day when its time comes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message>
        <source>Add address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here, choose them, or paste the address of a feed.

Parvis reads RSS, Atom and JSON feeds, Mastodon archives (outbox.json), mailboxes (mbox) and CSV tables. Taking the same thing in twice adds nothing twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://example.org/feed.xml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of a feed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — looking at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel for rows that name none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Channel for rows that name none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Import %n sources</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Add a file or an address that can be read first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address begins with https:// or http://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that Parvis reads (*.xml *.rss *.atom *.rdf *.json *.mbox *.mbx *.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop, and take back what was added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove all that this import added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the import of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dismiss %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Show what was refused of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::MainWindow</name>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search or command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (read only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Parvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workspace was opened for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A backup is being written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Parvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other workspace yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the backup to restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workstation of the community manager. Everything stays in one file on this computer.

Free software under the GNU General Public License, version 3 or later. Icons from the Breeze theme by KDE, under the GNU Lesser General Public License.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what Parvis knows of the cause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the message (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::MonthView</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostChip</name>
    <message>
        <source>Untitled post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::PostEditor</name>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the calendar names it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An intention. It moves freely and sends nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not decided yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has left: nothing of it can be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published on %1 at %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with its first words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late: its time has passed and it has not left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From “%1”</source>
        <comment>the article a post derives from</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the article “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commitment to a time, in a zone. It needs a channel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commitment: you publish it by hand at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A commitment, but nobody holds it yet: this version of Parvis does not send. The time is kept, and the post is marked late once it has passed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a channel and write a few words first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::PreferencesDialog</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes hold at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::Rail</name>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::RailItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReputationPage</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>short day under a chart</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, compared with %2</source>
        <comment>period, period before</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody mentioned us in this period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open these %n mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>of a percentage</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open the %n answered mention(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No mention of this period was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>over %n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the mentions that were answered in about that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the mentions</source>
        <comment>a share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Open the %n mention(s) without an answer</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every mention of this period was answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions per week · click opens them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions per day · click opens them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s)</source>
        <comment>day and count</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>channel and count</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mentions by channel, and change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>count, change</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n mention(s), %2 before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered mentions by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>part of whole, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 answered, %3</source>
        <comment>channel, part of whole, share</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the public sees you shows here, once there are mentions: how many, where, and how fast they are answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the numbers as tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation of the last 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation of the last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation of the last 90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reputation of the last 12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take in feeds, archives, mail or tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today and the 6 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today and the 29 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today and the 89 days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today and the 12 months before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From one day of your choice to another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count one channel only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentions by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All channels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in this place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands, places and articles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::StartWindow</name>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Parvis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything you write, plan, read and answer stays in one file on this computer. It is called a workspace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the workspace is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elsewhere…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder or name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty workspace in that file and open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty workspace, kept in this file:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invented bakery with a year of articles, posts and mentions. Nothing in it is real.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workspace you have already, or one a colleague gave you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the workspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis workspaces (*.parvis);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>parvis::ui::TopBar</name>
    <message>
        <source>Top bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parvis sends and fetches nothing. Press to go online.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press to work offline: Parvis then sends and fetches nothing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
