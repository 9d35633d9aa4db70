// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/articles/wanted.h"

#include "core/domain/query/parser.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace parvis::domain {

QStringList textsOf(const WantedTerm &term)
{
    QStringList texts{QString()};
    for (const QStringList &forms : term.forms) {
        QStringList longer;
        for (const QString &text : std::as_const(texts)) {
            for (const QString &form : forms)
                longer << (text.isEmpty() ? form : text + u' ' + form);
        }
        texts = longer;
    }
    texts.removeAll(QString());
    return texts;
}

Query queryOf(const WantedTerm &term)
{
    // Folded words hold letters and digits alone: in quotes nothing of them is syntax.
    return queryOrWords(u'"' + textsOf(term).join(u"\" OR \""_s) + u'"');
}

double rarity(const TermUse &use, qint64 mentions)
{
    // In a small workspace few mentions are no proof that a word is common.
    constexpr double assumed = 10;
    constexpr double most = 5;
    return std::clamp(std::log((static_cast<double>(mentions) + assumed) / (use.mentions + 1)), 0.0, most);
}

} // namespace parvis::domain
