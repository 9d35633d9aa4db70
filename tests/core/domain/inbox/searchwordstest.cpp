// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/inbox/searchwords.h"

#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis::domain;

class SearchWordsTest : public QObject
{
    Q_OBJECT

private:
    /// word, word* for a beginning, -word for an exclusion, [several words] for a phrase.
    static QString shown(const QString &typed)
    {
        QStringList terms;
        for (const auto &term : parseSearchWords(typed).terms) {
            const QString text = term.text.contains(u' ') ? u'[' + term.text + u']' : term.text;
            terms << (term.isExcluded ? u"-"_s : QString()) + text + (term.isPrefix ? u"*"_s : QString());
        }
        return terms.join(u' ');
    }

private Q_SLOTS:
    void whatIsTypedIsReadAsWords();
};

void SearchWordsTest::whatIsTypedIsReadAsWords()
{
    QCOMPARE(shown(u""_s), u""_s);
    QCOMPARE(shown(u"bonjour"_s), u"bonjour*"_s);
    QCOMPARE(shown(u"bonjour "_s), u"bonjour"_s);
    QCOMPARE(shown(u"b"_s), u"b"_s);
    QCOMPARE(shown(u"l’été à"_s), u"l été à"_s);
    QCOMPARE(shown(u"\"très vite\" ok"_s), u"[très vite] ok*"_s);
    QCOMPARE(shown(u"«très vite»"_s), u"[très vite]"_s);
    QCOMPARE(shown(u"\"très vi"_s), u"[très vi]"_s);
    QCOMPARE(shown(u"fin -spam "_s), u"fin -spam"_s);
    QCOMPARE(shown(u"peut-être "_s), u"peut être"_s);
    QCOMPARE(shown(u"-\"a b\" c "_s), u"-[a b] c"_s);
    QCOMPARE(shown(u"a:b* OR (c)"_s), u"a b OR c"_s);
    QVERIFY(parseSearchWords(QString(100'000, u'x')).terms.first().text.size() <= 10'000);
}

QTEST_GUILESS_MAIN(SearchWordsTest)
#include "searchwordstest.moc"
