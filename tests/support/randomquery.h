// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QStringList>

#include <random>

namespace parvis::tests {

/// Texts and queries of few words, so that they meet: accents, ligatures, marks, other scripts and planes, words that begin alike.
class RandomQuery
{
public:
    explicit RandomQuery(unsigned seed)
        : m_random(seed)
    {
    }

    [[nodiscard]] int below(int end) { return static_cast<int>(m_random() % static_cast<unsigned>(end)); }
    [[nodiscard]] bool oneIn(int times) { return below(times) == 0; }
    [[nodiscard]] QString pick(const QStringList &list) { return list.at(below(static_cast<int>(list.size()))); }

    [[nodiscard]] static const QStringList &words()
    {
        using namespace Qt::StringLiterals;
        static const QStringList list{u"four"_s,     u"Four"_s,  u"fourneau"_s, u"bois"_s,    u"Été"_s,   u"ete"_s,   u"e\u0301te\u0301"_s,
                                      u"cœur"_s,     u"coeur"_s, u"Straße"_s,   u"strasse"_s, u"l’été"_s, u"C++"_s,   u"😀"_s,
                                      u"مخبز"_s,     u"面包"_s,  u"𝔽our"_s,     u"prix"_s,    u"a"_s,     u"à"_s,     u"NOT"_s,
                                      u"İstanbul"_s, u"pain?"_s, u"ΣΑΣ"_s,      u"σας"_s,     u"x_y"_s,   u"10:30"_s, u"https://moulin.example/a.png"_s};
        return list;
    }
    [[nodiscard]] static const QStringList &handles()
    {
        using namespace Qt::StringLiterals;
        static const QStringList list{u"@ada@example.social"_s, u"@four"_s, u"béa"_s, u"ada"_s, u"😀"_s};
        return list;
    }

    [[nodiscard]] QString text(int most)
    {
        QString text;
        for (int left = below(most + 1); left > 0; --left)
            text += pick(words()) + pick({QStringLiteral(" "), QStringLiteral(" "), QStringLiteral(", "), QStringLiteral("\n\n"), QStringLiteral("-")});
        return text;
    }

    [[nodiscard]] QString query() { return any(3); }

private:
    [[nodiscard]] QString any(int depth);
    [[nodiscard]] QString all(int depth);
    [[nodiscard]] QString no(int depth);
    [[nodiscard]] QString word();
    [[nodiscard]] QString operand();
    [[nodiscard]] QString field();

    std::mt19937 m_random;
};

} // namespace parvis::tests
