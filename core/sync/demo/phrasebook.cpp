// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/demo/phrasebook.h"

#include <QtCore/QFile>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace parvis::sync {

QStringList demoLines(const QString &name)
{
    QFile file(u":/demo/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo's resource %s is not built in", qPrintable(name));
    QStringList lines;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith(u'#'))
            lines.append(line);
    }
    return lines;
}

QString typeset(QString text)
{
    for (const QChar mark : u"?!;"_s)
        text.replace(QString(u' ') + mark, QString(QChar(0x202f)) + mark);
    for (const QChar mark : u":»€%"_s)
        text.replace(QString(u' ') + mark, QString(QChar::Nbsp) + mark);
    return text.replace(u"« "_s, QString(u'«') + QChar::Nbsp);
}

Phrasebook::Phrasebook(quint32 seed)
    : m_random(seed)
{
    Deck *deck = nullptr;
    bool isFrench = false;
    for (const QString &line : demoLines(u"talk.txt"_s)) {
        if (line.startsWith(u'[')) {
            const QString kind = line.sliced(1, line.size() - 2);
            isFrench = kind.contains(u" fr "_s);
            deck = &m_decks[kind];
        } else if (deck) {
            deck->cards.append(isFrench ? typeset(line) : line);
        }
    }
    // By name, because the order of a hash is not the same in each run.
    auto kinds = m_decks.keys();
    kinds.sort();
    for (const QString &kind : kinds)
        shuffle(m_decks[kind]);
}

QString Phrasebook::draw(const QString &kind)
{
    const auto found = m_decks.find(kind);
    if (found == m_decks.end() || found->cards.isEmpty())
        return {};
    if (found->next == found->cards.size())
        shuffle(*found);
    return found->cards[found->next++];
}

QString Phrasebook::fill(QString sentence, const QString &language, const QHash<QString, QString> &known)
{
    qsizetype open = sentence.indexOf(u'{');
    while (open >= 0) {
        const qsizetype close = sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString slot = sentence.sliced(open + 1, close - open - 1);
        const auto given = known.constFind(slot);
        const QString word = given != known.constEnd() ? *given : draw(u"list %1 %2"_s.arg(language, slot));
        sentence.replace(open, close - open + 1, word);
        open = sentence.indexOf(u'{', open + word.size());
    }
    return sentence;
}

double Phrasebook::normal()
{
    const double first = std::max(m_random.generateDouble(), 1e-12);
    return std::sqrt(-2.0 * std::log(first)) * std::cos(2.0 * std::numbers::pi * m_random.generateDouble());
}

void Phrasebook::shuffle(Deck &deck)
{
    for (auto i = deck.cards.size() - 1; i > 0; --i)
        deck.cards.swapItemsAt(i, m_random.bounded(static_cast<int>(i) + 1));
    deck.next = 0;
}

} // namespace parvis::sync
