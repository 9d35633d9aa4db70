// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/articles/onsites.h"
#include "tests/ui/articles/articlesdesk.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace parvis;
using namespace std::chrono_literals;
using tests::named;

/// Where an article stands already is said beside its status while it is written.
class ArticlePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        ui::theme::apply(ui::theme::Scheme::Light);
    }

    void theEditorSaysWhoHoldsItAndUntilWhen()
    {
        // GIVEN an article open with its details
        tests::ArticlesDesk given;
        const auto site = tests::connectOurSite(given);
        given.open(given.add(u"The mill"_s, u"It turns."_s));
        given.trigger(u"edit-title-and-details"_s);
        QTRY_VERIFY(named<QComboBox>(given.page, u"Status"_s));
        const auto isHeldSaid = [&given] {
            const auto labels = given.page.findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"Held by “Our site”, leaves "_s); });
        };
        QTRY_VERIFY(named<ui::ElidedLabel>(given.page, u"Draft · Saved"_s));
        QVERIFY(!isHeldSaid());
        // WHEN its site holds it
        scheduleThere(given, site, given.article, 48h);
        settleThere(given, domain::Sent::State::Held);
        // THEN the line above the text says so, and who holds it stands below its status
        QTRY_VERIFY(named<ui::ElidedLabel>(given.page, u"Draft · Scheduled there · "_s));
        QVERIFY(named<ui::ElidedLabel>(given.page, u"Draft · Scheduled there · "_s)->accessibleDescription().startsWith(u"Held by “Our site”, leaves "_s));
        QVERIFY(isHeldSaid());
        QVERIFY(named<QComboBox>(given.page, u"Status"_s)->accessibleDescription().startsWith(u"Held by “Our site”"_s));
        // WHEN it has left
        given.clock.advance(49h);
        settleThere(given, domain::Sent::State::Published);
        // THEN
        QTRY_VERIFY(named<ui::ElidedLabel>(given.page, u"Published · "_s));
        QTRY_VERIFY(!named<ui::ElidedLabel>(given.page, u"Published · Scheduled there"_s));
        QTRY_VERIFY(!isHeldSaid());
    }
};

QTEST_MAIN(ArticlePlacesTest)
#include "articleplacestest.moc"
