<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>parvis::models::ArticleWords</name>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportListModel</name>
    <message numerus="yes">
        <source>%n entries read</source>
        <translation>
            <numerusform>%n entry read</numerusform>
            <numerusform>%n entries read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::ImportPageModel</name>
    <message numerus="yes">
        <source>%n entries of “%1” were taken back.</source>
        <translation>
            <numerusform>%n entry of “%1” was taken back.</numerusform>
            <numerusform>%n entries of “%1” were taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Imports</name>
    <message numerus="yes">
        <source>%n taken in</source>
        <translation>
            <numerusform>%n taken in</numerusform>
            <numerusform>%n taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already known</source>
        <translation>
            <numerusform>%n already known</numerusform>
            <numerusform>%n already known</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::InboxPageModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::MentionVerbs</name>
    <message numerus="yes">
        <source>%n mention(s) could not be changed.</source>
        <translation>
            <numerusform>%n mention could not be changed.</numerusform>
            <numerusform>%n mentions could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as done</source>
        <translation>
            <numerusform>Mark %n mention as done</numerusform>
            <numerusform>Mark %n mentions as done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reopen %n mention(s)</source>
        <translation>
            <numerusform>Reopen %n mention</numerusform>
            <numerusform>Reopen %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag %n mention(s)</source>
        <translation>
            <numerusform>Flag %n mention</numerusform>
            <numerusform>Flag %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the flag off %n mention(s)</source>
        <translation>
            <numerusform>Take the flag off %n mention</numerusform>
            <numerusform>Take the flag off %n mentions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as read</source>
        <translation>
            <numerusform>Mark %n mention as read</numerusform>
            <numerusform>Mark %n mentions as read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %n mention(s) as unread</source>
        <translation>
            <numerusform>Mark %n mention as unread</numerusform>
            <numerusform>Mark %n mentions as unread</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as done.</source>
        <translation>
            <numerusform>%n mention marked as done.</numerusform>
            <numerusform>%n mentions marked as done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) reopened.</source>
        <translation>
            <numerusform>%n mention reopened.</numerusform>
            <numerusform>%n mentions reopened.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) flagged.</source>
        <translation>
            <numerusform>%n mention flagged.</numerusform>
            <numerusform>%n mentions flagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %n mention(s).</source>
        <translation>
            <numerusform>Flag taken off %n mention.</numerusform>
            <numerusform>Flag taken off %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as read.</source>
        <translation>
            <numerusform>%n mention marked as read.</numerusform>
            <numerusform>%n mentions marked as read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) marked as unread.</source>
        <translation>
            <numerusform>%n mention marked as unread.</numerusform>
            <numerusform>%n mentions marked as unread.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::MonthModel</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::Reputation</name>
    <message numerus="yes">
        <source>%1 more mentions than in the %n day(s) before</source>
        <translation>
            <numerusform>%1 more mentions than in the day before</numerusform>
            <numerusform>%1 more mentions than in the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fewer mentions than in the %n day(s) before</source>
        <translation>
            <numerusform>%1 fewer mentions than in the day before</numerusform>
            <numerusform>%1 fewer mentions than in the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About as many mentions as in the %n day(s) before</source>
        <translation>
            <numerusform>About as many mentions as in the day before</numerusform>
            <numerusform>About as many mentions as in the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mention(s), none in the period before</source>
        <translation>
            <numerusform>%Ln mention, none in the period before</numerusform>
            <numerusform>%Ln mentions, none in the period before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::SpokenMention</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::TodayPageModel</name>
    <message numerus="yes">
        <source>%n post(s) leave today</source>
        <translation>
            <numerusform>%n post leaves today</numerusform>
            <numerusform>%n posts leave today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s) wait for you</source>
        <translation>
            <numerusform>%n mention waits for you</numerusform>
            <numerusform>%n mentions wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::models::WorkspaceModel</name>
    <message numerus="yes">
        <source>%n imports were interrupted. What they took in is safe; importing again adds only what is missing.</source>
        <translation>
            <numerusform>%n import was interrupted. What it took in is safe; importing again adds only what is missing.</numerusform>
            <numerusform>%n imports were interrupted. What they took in is safe; importing again adds only what is missing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n channels have a problem</source>
        <translation>
            <numerusform>%n channel has a problem</numerusform>
            <numerusform>%n channels have a problem</numerusform>
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
        <source>%Ln post(s)</source>
        <translation>
            <numerusform>%Ln post</numerusform>
            <numerusform>%Ln posts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ColumnMappingView</name>
    <message numerus="yes">
        <source>%n of the first rows would be refused:</source>
        <translation>
            <numerusform>%n of the first rows would be refused:</numerusform>
            <numerusform>%n of the first rows would be refused:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::DayCell</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <comment>in a cell without room for them</comment>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
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
    <name>parvis::ui::IdeasTray</name>
    <message numerus="yes">
        <source>%n, to drag</source>
        <translation>
            <numerusform>%n, to drag</numerusform>
            <numerusform>%n, to drag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ImportDialog</name>
    <message numerus="yes">
        <source>Import %n sources</source>
        <translation>
            <numerusform>Import %n source</numerusform>
            <numerusform>Import %n sources</numerusform>
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
        <source>%n mention(s) selected</source>
        <translation>
            <numerusform>%n mention selected</numerusform>
            <numerusform>%n mentions selected</numerusform>
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
</context>
<context>
    <name>parvis::ui::RailItem</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>parvis::ui::ReputationPage</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <comment>of a percentage</comment>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
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
    <name>parvis::ui::WeekStrip</name>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
</context>
</TS>
