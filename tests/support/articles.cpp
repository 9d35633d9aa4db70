// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/articles.h"

using namespace Qt::StringLiterals;

namespace parvis::tests {

QByteArray aPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAIAAAADCAIAAAA2iEnWAAAAEElEQVR42mP4z8AARAwoFABE0AX7TM5xDwAAAABJRU5ErkJggg==");
}

domain::Article anArticle()
{
    domain::Article article;
    article.title = u"Le four à bois & « l’été »"_s;
    article.slug = u"le-four-a-bois"_s;
    article.summary = u"Pourquoi le pain <cuit> mieux."_s;
    article.language = u"fr"_s;
    article.author = u"Lucie Four"_s;
    article.tags = {u"pain"_s, u"four à bois"_s};
    article.status = domain::ArticleStatus::Published;
    article.createdAt = *domain::parseInstant(u"2026-01-30T08:00:00Z"_s);
    article.publishedAt = *domain::parseInstant(u"2026-01-31T09:30:00Z"_s);
    article.changedAt = *domain::parseInstant(u"2026-02-01T10:00:00Z"_s);
    article.url = u"https://four.example/le-four-a-bois"_s;
    article.body = u"Du **pain**, du *sel* et ~~du sucre~~ : `pain(\"x\")`, [un lien](https://a.example/?b=c&d=e \"Titre\").\n\n"
                   "## Une *histoire*\n\n"
                   "Une note[^1] et une image ![Un carré](data:image/png;base64,%1) ; ligne  \n"
                   "suivante.\n\n"
                   "- un\n- deux\n  - dedans\n- trois\n\n"
                   "3. trois\n4. quatre\n\n"
                   "- [x] fait\n- [ ] à faire\n\n"
                   "> Une citation.\n>\n> Suite.\n\n"
                   "```\nlet a = 1;\n\n    b  <c>\n```\n\n"
                   "---\n\n"
                   "| Farine | Grammes |\n| :-- | --: |\n| T65 | **500** |\n| a \\| b | |\n\n"
                   "### Fin\n\n"
                   "Le ***tout*** dernier.\n\n"
                   "[^1]: La **note**.\n"_s.arg(QString::fromLatin1(aPicture().toBase64()));
    return article;
}

} // namespace parvis::tests
