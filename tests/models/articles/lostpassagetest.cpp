// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/articles/commentanchors.h"

#include "core/domain/articles/comment.h"

#include <QtGui/QTextDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace parvis;

class LostPassageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPassageThatWasLostForAMomentIsTold()
    {
        // GIVEN a comment on words of a text
        const QString text = u"The mill bought two hundred loaves in the spring."_s;
        QTextDocument document(text);
        models::CommentAnchors anchors;
        anchors.setDocument(&document);
        domain::Comment comment;
        comment.id = domain::Id<domain::Comment>(1);
        comment.anchor = domain::PassageFinder(text).anchorOf({.start = text.indexOf(u"two"_s), .length = 11});
        anchors.follow({comment}, text);
        QSignalSpy changed(&anchors, &models::CommentAnchors::changed);
        // WHEN the text is replaced as a whole by one that says nearly the same
        anchors.expectReplacement();
        QTextCursor all(&document);
        all.select(QTextCursor::Document);
        all.insertText(u"In May the mill bought two hundred loaves in the spring."_s);
        QVERIFY(!anchors.placeOf(comment.id));
        // THEN it is found again, and who looked meanwhile hears of it
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(anchors.placeOf(comment.id)->start, 23);
        // AND nobody hears anything where nothing came of it
        QTest::qWait(300);
        QCOMPARE(changed.count(), 1);
    }
};

QTEST_MAIN(LostPassageTest)
#include "lostpassagetest.moc"
