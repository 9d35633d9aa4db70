// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/demowanted.h"

#include "core/domain/query/parser.h"
#include "core/store/articles/wantedstore.h"
#include "core/store/inbox/inboxstore.h"
#include "core/sync/answers.h"
#include "core/sync/demo/democast.h"
#include "core/sync/imports/batchpump.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace parvis::sync {

using domain::Result;

namespace {

/// Somebody's question.
struct DemoQuestion
{
    QString channel;   ///< letter of people.txt
    QString name;
    std::chrono::minutes ago;
    QString subject;
    QString text;
    bool isLinked = false;
    QString language = u"fr"_s;
};

QList<DemoQuestion> demoQuestions()
{
    return {
        {.channel = u"m"_s,
         .name = u"Marion Fabre"_s,
         .ago = 27h,
         .subject = {},
         .text = u"Peut-on congeler votre pain au levain déjà tranché, ou vaut-il mieux garder la miche entière ?"_s},
        {.channel = u"e"_s,
         .name = u"Odile Besson"_s,
         .ago = 50h,
         .subject = u"Le pain du samedi"_s,
         .text = u"Bonjour,\n\nJ’achète trois miches le samedi pour toute la semaine. Combien de temps le pain se garde-t-il au congélateur, et faut-il "
                 "l’envelopper dans un torchon ?\n\nMerci d’avance,\nOdile Besson"_s},
        {.channel = u"b"_s,
         .name = u"Benoît Carrel"_s,
         .ago = 3 * 24h + 5h,
         .subject = {},
         .text = u"Comment décongeler une miche entière sans que la mie devienne caoutchouteuse ? Au four à micro-ondes, c’est raté."_s,
         .isLinked = true},
        {.channel = u"b"_s,
         .name = u"Grace Lindqvist"_s,
         .ago = 30h,
         .subject = {},
         .text = u"My class would love a jar of your starter. Who feeds it while the school is closed, and does it need Scottish flour?"_s,
         .language = u"en"_s},
        {.channel = u"m"_s,
         .name = u"Sarah Whitcombe"_s,
         .ago = 21h,
         .subject = {},
         .text = u"Is it true that children brought a starter to your bakery in a lunch box? Our school has fed a jar for a year and it smells of apple."_s,
         .language = u"en"_s},
    };
}

Result<> ask(store::ImportStore &imports, const QList<domain::Channel> &channels, const DemoQuestion &question, const QString &id, domain::Instant now)
{
    const auto place = std::ranges::find(demoChannels(), question.channel, &DemoChannel::key);
    const auto at = place - demoChannels().cbegin();
    if (at >= channels.size())
        return domain::failure(domain::Error::Kind::NotFound, question.channel);
    domain::IncomingMention mention;
    mention.kind = place->kind;
    mention.remoteId = id;
    mention.title = question.subject;
    mention.text = typeset(question.text);
    mention.language = question.language;
    mention.author = DemoCast::authorOn({.name = question.name, .language = question.language, .places = question.channel}, *place);
    mention.publishedAt = now - question.ago;
    if (question.channel != "e"_L1)
        mention.url = u"https://%1.example/%2"_s.arg(place->channel.service, id);
    BatchPump pump(imports, store::IngestTarget{.import = {}, .channel = channels[at].id, .now = now});
    return pump.push(mention).and_then([&pump] { return pump.finish(); });
}

} // namespace

Result<> addDemoQuestions(store::Database &database, const QList<domain::Channel> &channels, const QList<domain::Article> &articles, domain::Instant now)
{
    const auto article = std::ranges::find(articles, u"congeler-sans-remords"_s, &domain::Article::slug);
    if (article == articles.cend())
        return domain::failure(domain::Error::Kind::NotFound, u"congeler-sans-remords"_s);
    store::ImportStore imports(database);
    store::WantedStore wanted(database);
    const store::InboxStore inbox(database);
    int number = 0;
    for (const DemoQuestion &question : demoQuestions()) {
        if (auto asked = ask(imports, channels, question, u"w%1"_s.arg(++number), now); !asked)
            return asked;
        if (!question.isLinked)
            continue;
        domain::MentionFilter filter;
        filter.query = domain::queryOrWords(u"from:\"%1\" has:question"_s.arg(question.name));
        const auto keys = answerOf(inbox.keys(filter, {}, 1));
        if (!keys)
            return std::unexpected(keys.error());
        if (keys->isEmpty())
            return domain::failure(domain::Error::Kind::NotFound, question.name);
        if (auto linked = answerOf(wanted.link(article->id, {.mention = keys->first(), .linkedAt = now - 2h})); !linked)
            return linked;
    }
    return {};
}

} // namespace parvis::sync
