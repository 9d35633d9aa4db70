// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/articlechoices.h"

#include "models/calendar/deliverywords.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// Completes the last of several words that commas part.
class LastWordCompleter : public QCompleter
{
public:
    using QCompleter::QCompleter;

    [[nodiscard]] QStringList splitPath(const QString &path) const override { return {path.section(u',', -1).trimmed()}; }
    [[nodiscard]] QString pathFromIndex(const QModelIndex &index) const override
    {
        const QString typed = static_cast<QLineEdit *>(widget())->text();
        const qsizetype comma = typed.lastIndexOf(u',');
        return (comma < 0 ? QString() : typed.first(comma + 1) + u' ') + index.data().toString();
    }
};

QStringList categoriesTyped(const QString &typed)
{
    QStringList names;
    const QStringList parts = typed.split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (const QString name = part.simplified(); !name.isEmpty() && !names.contains(name, Qt::CaseInsensitive))
            names << name;
    }
    return names;
}

/// What is chosen in a list of newsletters where nothing is said of it.
const QString &asTheChannelHasIt()
{
    static const QString key = u"\u0001"_s;
    return key;
}

/// What is chosen there where a person is still to choose, since the channel mails by that newsletter no more.
const QString &asItWasPromised()
{
    static const QString key = u"\u0002"_s;
    return key;
}

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    return column;
}

QLabel *caption(const QString &name, QWidget *control, QWidget *box)
{
    QLabel *label = captionLabel(name, box);
    label->setBuddy(control);
    control->setAccessibleName(name);
    return label;
}

} // namespace

ArticleChoices::ArticleChoices(QWidget *parent)
    : QWidget(parent)
    , m_categoryBox(new QWidget(this))
    , m_categories(new QLineEdit(m_categoryBox))
    , m_categoryState(captionLabel({}, m_categoryBox))
    , m_mailingBox(new QWidget(this))
    , m_newsletter(new QComboBox(m_mailingBox))
    , m_readers(new QComboBox(m_mailingBox))
    , m_mailingState(captionLabel({}, m_mailingBox))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(theme::unit + theme::half);
    outer->addWidget(m_categoryBox);
    outer->addWidget(m_mailingBox);

    auto *categories = columnIn(m_categoryBox);
    categories->addWidget(caption(tr("Categories, separated by commas"), m_categories, m_categoryBox));
    categories->addWidget(m_categories);
    categories->addWidget(m_categoryState);
    m_categoryState->setWordWrap(true);
    m_categories->setPlaceholderText(tr("As the site has it"));
    leaveKeysWhileEmpty(*m_categories);
    auto *completer = new LastWordCompleter(&m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_categories->setCompleter(completer);

    auto *mailing = columnIn(m_mailingBox);
    mailing->addWidget(caption(tr("Mailed as it is published"), m_newsletter, m_mailingBox));
    mailing->addWidget(m_newsletter);
    mailing->addWidget(m_readers);
    mailing->addWidget(m_mailingState);
    m_mailingState->setWordWrap(true);
    m_readers->setAccessibleName(tr("Which subscribers"));
    m_readers->addItem(tr("All subscribers"), static_cast<int>(domain::Readership::All));
    m_readers->addItem(tr("Those who do not pay"), static_cast<int>(domain::Readership::Free));
    m_readers->addItem(tr("Those who pay"), static_cast<int>(domain::Readership::Paying));
    for (QComboBox *box : {m_newsletter, m_readers}) {
        guardFromWheel(*box);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }

    connect(m_categories, &QLineEdit::textChanged, this, &ArticleChoices::followCategories);
    connect(m_categories, &QLineEdit::textEdited, this, &ArticleChoices::typed);
    connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ArticleChoices::typed);
    connect(m_newsletter, &QComboBox::activated, this, [this] {
        followMailing();
        Q_EMIT chosen();
    });
    connect(m_readers, &QComboBox::activated, this, [this] {
        followMailing();
        Q_EMIT chosen();
    });
    setChoices({}, {}, {});
}

QStringList ArticleChoices::categories() const
{
    return categoriesTyped(m_categories->text());
}

std::optional<domain::Mailing> ArticleChoices::mailing() const
{
    const QString key = m_newsletter->currentData().toString();
    if (m_newsletter->count() == 0 || key == asTheChannelHasIt())
        return std::nullopt;
    if (key == asItWasPromised())
        return m_promised;
    return domain::Mailing{.newsletter = key,
                           .readers = key.isEmpty() ? domain::Readership::All : static_cast<domain::Readership>(m_readers->currentData().toInt())};
}

void ArticleChoices::setChoices(const QStringList &categories, const std::optional<domain::Mailing> &mailing, const domain::Capabilities &can)
{
    m_can = can;
    if (m_known.stringList() != can.categories)
        m_known.setStringList(can.categories);
    if (categoriesTyped(m_categories->text()) != categories)
        m_categories->setText(categories.join(u", "_s));
    m_hasCategories = can.hasCategories || !categories.isEmpty();
    m_categoryBox->setVisible(m_hasCategories);
    fillNewsletters(mailing);
    followCategories();
    followMailing();
    setVisible(hasChoices());
}

void ArticleChoices::fillNewsletters(const std::optional<domain::Mailing> &mailing)
{
    const QSignalBlocker quiet(m_newsletter);
    m_newsletter->clear();
    m_promised = mailing && mailing->isToConfirm ? *mailing : domain::Mailing();
    m_hasMailing = !m_can.newsletters.isEmpty() || mailing;
    m_mailingBox->setVisible(m_hasMailing);
    if (!m_hasMailing)
        return;
    const auto usual = std::ranges::find_if(m_can.newsletters, &domain::Newsletter::isUsual);
    if (usual != m_can.newsletters.cend()) {
        //: %1 is a newsletter
        m_newsletter->addItem(tr("By “%1”, as on this channel").arg(usual->name), asTheChannelHasIt());
        m_newsletter->addItem(tr("Not mailed"), QString());
    } else {
        m_newsletter->addItem(tr("Not mailed"), asTheChannelHasIt());
    }
    for (const domain::Newsletter &one : std::as_const(m_can.newsletters))
        //: %1 is a newsletter
        m_newsletter->addItem(tr("By “%1”").arg(one.name), one.key);
    // What was chosen for another channel, or is there no more, goes on being said.
    if (mailing && !mailing->isToConfirm && !mailing->newsletter.isEmpty() && m_newsletter->findData(mailing->newsletter) < 0)
        m_newsletter->addItem(tr("By “%1”").arg(mailing->newsletter), mailing->newsletter);
    if (mailing && mailing->isToConfirm) {
        //: %1 is a newsletter
        m_newsletter->insertItem(0, tr("Was to be by “%1”: to be chosen").arg(mailing->newsletter), asItWasPromised());
        m_newsletter->setCurrentIndex(0);
        return;
    }
    const bool isUnsaid = !mailing || (mailing->newsletter.isEmpty() && usual == m_can.newsletters.cend());
    m_newsletter->setCurrentIndex(std::max(0, isUnsaid ? 0 : m_newsletter->findData(mailing->newsletter)));
    m_readers->setCurrentIndex(std::max(0, m_readers->findData(static_cast<int>(mailing ? mailing->readers : domain::Readership::All))));
}

void ArticleChoices::followCategories()
{
    QStringList unknown;
    const QStringList chosen = categories();
    for (const QString &name : chosen) {
        if (!m_can.categories.contains(name, Qt::CaseInsensitive))
            unknown << tr("“%1”").arg(name);
    }
    // Where the site has not told which there are, nothing is known of any.
    const bool isTold = m_can.hasCategories && !m_can.categories.isEmpty() && !unknown.isEmpty() && !m_categories->isReadOnly();
    //: %1 is one or more categories
    m_categoryState->setText(!isTold ? QString()
                                 : m_can.canAddCategories
                                 ? tr("Not there yet: %1. This account may make it: that is done as the article arrives.").arg(unknown.join(u", "_s))
                                 : tr("Not there: %1. This account may make none; choose one that is there.").arg(unknown.join(u", "_s)));
    m_categoryState->setVisible(isTold);
}

void ArticleChoices::followMailing()
{
    const auto chosen = mailing();
    const bool isMailed = !models::mailingSentence(chosen, m_can).isEmpty();
    const bool hasReaders = chosen && !chosen->newsletter.isEmpty() && !chosen->isToConfirm;
    m_readers->setVisible(hasReaders);
    m_mailingState->setText(models::mailingSentence(chosen, m_can));
    m_mailingState->setVisible(isMailed);
}

void ArticleChoices::setBlocked(const QString &reason)
{
    const bool isFree = reason.isEmpty();
    m_categories->setReadOnly(!isFree);
    m_categories->setToolTip(reason);
    followCategories();
    for (QComboBox *box : {m_newsletter, m_readers}) {
        box->setEnabled(isFree);
        box->setToolTip(reason);
    }
}

} // namespace parvis::ui
