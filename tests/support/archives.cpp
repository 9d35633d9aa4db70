// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/archives.h"

#include "core/formats/zip/zip.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace parvis::tests {

using formats::NamedFile;

namespace {

QByteArray metaList(const QJsonArray &list)
{
    return asMetaWrites(QJsonDocument(list));
}

QByteArray metaObject(const QString &key, const QJsonArray &list)
{
    return asMetaWrites(QJsonDocument(QJsonObject{{key, list}}));
}

QJsonObject label(const QString &value, qint64 timestamp = 0)
{
    return {{u"href"_s, QString()}, {u"value"_s, value}, {u"timestamp"_s, timestamp}};
}

/// Two say something to each other, newest first, as Meta orders them.
QByteArray metaMessages(const QString &own, const QString &other)
{
    return asMetaWrites(QJsonDocument(QJsonObject{
        {u"participants"_s, QJsonArray{QJsonObject{{u"name"_s, other}}, QJsonObject{{u"name"_s, own}}}},
        {u"messages"_s,
         QJsonArray{QJsonObject{{u"sender_name"_s, own}, {u"timestamp_ms"_s, qint64{1'762'000'060'000}}, {u"content"_s, u"Oui, dès 7 h"_s}},
                    QJsonObject{{u"sender_name"_s, other}, {u"timestamp_ms"_s, qint64{1'762'000'000'000}}, {u"content"_s, u"Ouvrez-vous à Noël ?"_s}}}},
        {u"title"_s, other}}));
}

QByteArray metaPerson(const QString &user, const QString &name)
{
    return metaObject(u"profile_user"_s, {QJsonObject{{u"string_map_data"_s, QJsonObject{{u"Nom d’utilisateur"_s, label(user)}, {u"Nom"_s, label(name)}}}}});
}

QJsonObject metaMedia(const QString &path, const QString &title, qint64 at)
{
    return {{u"uri"_s, path}, {u"title"_s, title}, {u"creation_timestamp"_s, at}};
}

} // namespace

QByteArray asMetaWrites(const QJsonDocument &document)
{
    QByteArray written;
    for (const char c : document.toJson(QJsonDocument::Indented)) {
        const auto byte = static_cast<uchar>(c);
        if (byte < 0x80)
            written += c;
        else
            written += "\\u00" + QByteArray::number(byte, 16);
    }
    return written;
}

QByteArray asXWrites(const QByteArray &name, const QJsonArray &list)
{
    return "window.YTD." + name + ".part0 = " + QJsonDocument(list).toJson();
}

QList<NamedFile> archiveOfX()
{
    const QString whole = u"Le levain a cent ans cette année, et il se porte bien. "_s.repeated(6).trimmed();
    const QJsonObject first{
        {u"id_str"_s, u"1050118621198921728"_s},
        {u"created_at"_s, u"Wed Oct 10 20:19:24 +0000 2018"_s},
        {u"full_text"_s, u"Le four a rouvert &amp; il chauffe https://t.co/abc https://t.co/pic"_s},
        {u"lang"_s, u"fr"_s},
        {u"entities"_s,
         QJsonObject{{u"urls"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://t.co/abc"_s}, {u"expanded_url"_s, u"https://fournil.example/four"_s}}}},
                     {u"media"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://t.co/pic"_s}}}}}},
        {u"extended_entities"_s,
         QJsonObject{{u"media"_s, QJsonArray{QJsonObject{{u"url"_s, u"https://t.co/pic"_s}, {u"ext_alt_text"_s, u"Le four, rouge"_s}}}}}}};
    const QJsonObject reply{{u"id_str"_s, u"1050118621198921729"_s},
                            {u"created_at"_s, u"Thu Oct 11 08:00:00 +0000 2018"_s},
                            {u"full_text"_s, u"@ada Merci !"_s},
                            {u"in_reply_to_status_id_str"_s, u"1050000000000000000"_s},
                            {u"lang"_s, u"und"_s}};
    const QJsonObject passedOn{
        {u"id_str"_s, u"1050118621198921730"_s}, {u"created_at"_s, u"Thu Oct 11 09:00:00 +0000 2018"_s}, {u"full_text"_s, u"RT @ada: Bon pain"_s}};
    const QJsonObject cut{{u"id_str"_s, u"1050118621198921731"_s}, {u"created_at"_s, u"Fri Oct 12 09:00:00 +0000 2018"_s}, {u"full_text"_s, whole.first(200)}};
    const QJsonObject old{
        {u"id_str"_s, u"1050118621198921732"_s},
        {u"created_at"_s, u"Fri Oct 12 10:00:00 +0000 2018"_s},
        {u"full_text"_s, u"Ouvert dimanhce"_s},
        {u"edit_info"_s, QJsonObject{{u"initial"_s, QJsonObject{{u"editTweetIds"_s, QJsonArray{u"1050118621198921732"_s, u"1050118621198921733"_s}}}}}}};
    const QJsonObject mended{
        {u"id_str"_s, u"1050118621198921733"_s}, {u"created_at"_s, u"Fri Oct 12 10:05:00 +0000 2018"_s}, {u"full_text"_s, u"Ouvert dimanche"_s}};
    QJsonArray tweets;
    for (const QJsonObject &tweet : {first, reply, passedOn, cut, old, mended})
        tweets << QJsonObject{{u"tweet"_s, tweet}};
    tweets << QJsonObject{{u"tweet"_s, QJsonObject{{u"id_str"_s, u"9"_s}, {u"created_at"_s, u"some day"_s}, {u"full_text"_s, u"?"_s}}}};
    const auto message = [](const QString &id, const QString &sender, const QString &at, const QString &text) {
        return QJsonObject{{u"messageCreate"_s, QJsonObject{{u"id"_s, id}, {u"senderId"_s, sender}, {u"createdAt"_s, at}, {u"text"_s, text}}}};
    };
    return {{.name = u"data/account.js"_s,
             .content
             = asXWrites("account",
                         {QJsonObject{{u"account"_s,
                                       QJsonObject{{u"username"_s, u"lefournil"_s}, {u"accountId"_s, u"42"_s}, {u"accountDisplayName"_s, u"Le Fournil"_s}}}}})},
            {.name = u"data/tweets.js"_s, .content = asXWrites("tweets", tweets)},
            {.name = u"data/note-tweet.js"_s,
             .content = asXWrites("note_tweet",
                                  {QJsonObject{{u"noteTweet"_s,
                                                QJsonObject{{u"noteTweetId"_s, u"7"_s},
                                                            {u"createdAt"_s, u"2018-10-12T09:00:00.000Z"_s},
                                                            {u"core"_s, QJsonObject{{u"text"_s, whole}}}}}}})},
            {.name = u"data/direct-messages.js"_s,
             .content = asXWrites("direct_messages",
                                  {QJsonObject{{u"dmConversation"_s,
                                                QJsonObject{{u"conversationId"_s, u"42-77"_s},
                                                            {u"messages"_s,
                                                             QJsonArray{message(u"502"_s, u"42"_s, u"2018-10-13T10:05:00.000Z"_s, u"Oui"_s),
                                                                        message(u"501"_s, u"77"_s, u"2018-10-13T10:00:00.000Z"_s, u"Du seigle ?"_s)}}}}}})},
            {.name = u"data/tweets_media/film.mp4"_s, .content = QByteArray(1000, 'x')}};
}

QList<NamedFile> archiveOfLinkedIn()
{
    const QByteArray self = "https://www.linkedin.com/in/le-fournil";
    return {{.name = u"Profile.csv"_s, .content = "First Name,Last Name,Headline\nLucie,Fournil,\"Boulang\xC3\xA8re\"\n"},
            {.name = u"Shares_155.csv"_s,
             .content = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n"
                        "2026-01-20 08:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71,\"Le \"\"vrai\"\" levain\"\"\n\"\"n'attend pas\","
                        "https://fournil.example/levain,,PUBLIC\n"
                        "hier,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A72,Sans date,,,PUBLIC\n"},
            {.name = u"Comments_155.csv"_s,
             .content = "Date,Link,Message\n"
                        "2026-01-21 09:00:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71,\"Merci, dit \\\"Ada\\\"\"\n"
                        "2026-01-21 09:05:00,https://www.linkedin.com/feed/update/urn%3Ali%3Ashare%3A71,Et encore merci\n"},
            {.name = u"messages.csv"_s,
             .content = "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,IS MESSAGE DRAFT\n"
                        "c1,,Lucie Fournil,"
                 + self
                 + ",Ada Pain,https://www.linkedin.com/in/ada-pain,2026-02-02 10:00:00 UTC,,Avec plaisir,INBOX,No\n"
                   "c1,,Ada Pain,https://www.linkedin.com/in/ada-pain,Lucie Fournil,"
                 + self + ",2026-02-01 10:00:00 UTC,,Un stage ?,INBOX,No\n" + "c1,,Lucie Fournil," + self
                 + ",Ada Pain,,2026-02-03 10:00:00 UTC,,Jamais parti,INBOX,Yes\n"}};
}

QList<NamedFile> archiveOfFacebook()
{
    const QJsonObject plain{
        {u"timestamp"_s, 1'761'000'000},
        {u"title"_s, u"Le Fournil a publié"_s},
        {u"data"_s, QJsonArray{QJsonObject{{u"post"_s, u"Fête du pain 🥖 à l’été"_s}}}},
        {u"attachments"_s,
         QJsonArray{
             QJsonObject{{u"data"_s,
                          QJsonArray{QJsonObject{{u"media"_s, QJsonObject{{u"uri"_s, u"posts/media/1.jpg"_s}, {u"description"_s, u"La place, pleine"_s}}}},
                                     QJsonObject{{u"external_context"_s, QJsonObject{{u"url"_s, u"https://fournil.example/fete"_s}}}}}}}}}};
    const QJsonObject empty{{u"timestamp"_s, 1'761'000'100}, {u"data"_s, QJsonArray()}};
    const auto comment = [](const QString &author, const QString &text, qint64 at) {
        return QJsonObject{
            {u"timestamp"_s, at},
            {u"title"_s, author + u" a commenté"_s},
            {u"data"_s, QJsonArray{QJsonObject{{u"comment"_s, QJsonObject{{u"timestamp"_s, at}, {u"comment"_s, text}, {u"author"_s, author}}}}}}};
    };
    return {{.name = u"personal_information/profile_information/profile_information.json"_s,
             .content = asMetaWrites(QJsonDocument(QJsonObject{
                 {u"profile_v2"_s,
                  QJsonObject{{u"name"_s, QJsonObject{{u"full_name"_s, u"Le Fournil"_s}}}, {u"profile_uri"_s, u"https://www.facebook.com/lefournil"_s}}}}))},
            {.name = u"your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json"_s, .content = metaList({plain, empty})},
            {.name = u"your_facebook_activity/comments_and_reactions/comments.json"_s,
             .content
             = metaObject(u"comments_v2"_s, {comment(u"Le Fournil"_s, u"Merci à tous"_s, 1'761'100'000), comment(u"Ada Pain"_s, u"Bravo"_s, 1'761'100'100)})},
            {.name = u"your_facebook_activity/messages/inbox/adapain_1/message_1.json"_s, .content = metaMessages(u"Le Fournil"_s, u"Ada Pain"_s)}};
}

QList<NamedFile> archiveOfInstagram()
{
    return {
        {.name = u"personal_information/personal_information/personal_information.json"_s, .content = metaPerson(u"le.fournil"_s, u"Le Fournil"_s)},
        {.name = u"your_instagram_activity/media/posts_1.json"_s,
         .content = metaList(
             {QJsonObject{{u"media"_s, QJsonArray{metaMedia(u"media/posts/1.jpg"_s, {}, 1'761'000'000), metaMedia(u"media/posts/2.jpg"_s, {}, 1'761'000'000)}},
                          {u"title"_s, u"Deux miches dorées ✨"_s},
                          {u"creation_timestamp"_s, 1'761'000'001}},
              QJsonObject{{u"media"_s, QJsonArray{metaMedia(u"media/posts/3.jpg"_s, u"Une seule"_s, 1'761'200'000)}}}})},
        {.name = u"your_instagram_activity/comments/post_comments_1.json"_s,
         .content = metaList({QJsonObject{{u"string_map_data"_s,
                                           QJsonObject{{u"Commentaire"_s, label(u"Quelle croûte !"_s)},
                                                       {u"Propriétaire du contenu multimédia"_s, label(u"ada.pain"_s)},
                                                       {u"Heure"_s, label({}, 1'761'300'000)}}}}})},
        {.name = u"your_instagram_activity/messages/inbox/ada_1/message_1.json"_s, .content = metaMessages(u"Le Fournil"_s, u"Ada Pain"_s)}};
}

QList<NamedFile> archiveOfThreads()
{
    QJsonObject reply = metaMedia({}, u"Bien sûr — demain"_s, 1'761'400'100);
    reply.insert(u"text_app_post"_s, QJsonObject{{u"is_reply"_s, true}});
    return {{.name = u"personal_information/personal_information/personal_information.json"_s, .content = metaPerson(u"le.fournil"_s, u"Le Fournil"_s)},
            {.name = u"your_instagram_activity/threads/threads_and_replies.json"_s,
             .content = metaObject(u"text_post_app_text_posts"_s,
                                   {QJsonObject{{u"media"_s, QJsonArray{metaMedia({}, u"Nous voilà ici aussi"_s, 1'761'400'000)}}},
                                    QJsonObject{{u"media"_s, QJsonArray{reply}}}})}};
}

QList<NamedFile> archiveOfYouTube()
{
    return {{.name = u"Takeout/YouTube et YouTube Music/commentaires/commentaires.csv"_s,
             .content
             = "ID du commentaire,ID de la cha\xC3\xAEne,Code temporel de cr\xC3\xA9"
               "ation,Prix,ID parent,ID du post,ID de la vid\xC3\xA9o,Texte,ID racine\n"
               "UgxOne,UCfournil,2023-09-19T17:42:53.434647+00:00,0,,,vid42,\"{\"\"text\"\":\"\"Beau \"\"},{\"\"text\"\":\"\"travail\"\"}\",\n"
               "UgxTwo.1,UCfournil,2023-09-20T17:42:53.434647+00:00,0,UgxTwo,,vid42,\"{\"\"takeoutSegments\"\":[{\"\"text\"\":\"\"Merci\"\"}]}\",UgxTwo\n"},
            {.name = u"Takeout/YouTube et YouTube Music/abonnements/abonnements.csv"_s, .content = "ID,URL,Titre\nUCada,https://x.example,Ada\nshort\n"},
            {.name = u"Takeout/YouTube et YouTube Music/video metadata/videos.csv"_s,
             .content = "Video ID,Channel ID,Video Title (Original),Privacy,Video Create Timestamp\n"
                        "vid42,UCfournil,Le four,Public,2023-09-01T10:00:00+00:00\nvid43,UCfournil,Essai,Private,2023-09-02T10:00:00+00:00\n"},
            {.name = u"Takeout/YouTube et YouTube Music/channels/channel.csv"_s, .content = "Channel ID,Channel Title (Original)\nUCfournil,Le Fournil\n"}};
}

QByteArray zipped(const QList<NamedFile> &files, const QString &folder)
{
    QList<NamedFile> within = files;
    for (NamedFile &file : within)
        file.name.prepend(folder);
    return formats::writeZip(within, {});
}

void unpack(const QList<NamedFile> &files, const QString &folder)
{
    for (const NamedFile &file : files) {
        const QString path = QDir(folder).filePath(file.name);
        QDir().mkpath(QFileInfo(path).path());
        QFile written(path);
        if (!written.open(QIODevice::WriteOnly))
            qFatal("cannot write %ls", qUtf16Printable(path));
        written.write(file.content);
    }
}

} // namespace parvis::tests
