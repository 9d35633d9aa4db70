// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/browserwaiting.h"
#include "ui/channels/connectdialog.h"
#include "ui/shell/guidedialog.h"

#include <QtCore/QHash>
#include <QtGui/QAction>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace parvis::ui {

namespace {

/// Where the letters of a text are that have a key in every layout, the beginnings of words first: those are seen first.
QList<qsizetype> letterChoices(const QString &text)
{
    QList<qsizetype> choices;
    for (const bool areStarts : {true, false}) {
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar letter = text.at(i).toLower();
            const bool isStart = i == 0 || !text.at(i - 1).isLetterOrNumber();
            if (letter >= u'a' && letter <= u'z' && isStart == areStarts)
                choices << i;
        }
    }
    return choices;
}

/// A letter of each text that no other has, by its place; -1 where there are not enough. The first ones choose first, and give way only where they have
/// another.
class LetterGiving
{
public:
    explicit LetterGiving(const QStringList &texts)
        : m_texts(texts)
        , m_places(texts.size(), -1)
    {
        for (qsizetype i = 0; i < texts.size(); ++i) {
            m_asked.clear();
            give(i);
        }
    }
    [[nodiscard]] const QList<qsizetype> &places() const { return m_places; }

private:
    // NOLINTNEXTLINE(misc-no-recursion): as deep as there are letters.
    bool give(qsizetype i)
    {
        for (const bool mayDisplace : {false, true}) {
            for (const qsizetype place : letterChoices(m_texts.at(i))) {
                const QChar letter = m_texts.at(i).at(place).toLower();
                const auto holder = m_holders.constFind(letter);
                const bool isFree = holder == m_holders.cend();
                if (isFree == mayDisplace || (!isFree && m_asked.contains(letter)))
                    continue;
                m_asked += letter;
                if (!isFree && !give(*holder))
                    continue;
                m_holders.insert(letter, i);
                m_places[i] = place;
                return true;
            }
        }
        return false;
    }

    QStringList m_texts;
    QList<qsizetype> m_places;
    QHash<QChar, qsizetype> m_holders;
    QString m_asked;
};

QList<qsizetype> letterPlaces(const QStringList &texts)
{
    return LetterGiving(texts).places();
}

} // namespace

ConnectDialog::~ConnectDialog()
{
    // A field that has the focus says that it was edited while it goes.
    for (const Row &row : std::as_const(m_rows))
        row.line->disconnect(this);
}

void ConnectDialog::makeGuide()
{
    m_guide->setAccessibleName(tr("What the guide says of this service"));
    auto *help = new QAction(this);
    help->setShortcut(QKeySequence::HelpContents);
    addAction(help);
    m_guide->setToolTip(tr("%1 (%2)", "what a button does, its keys").arg(m_guide->accessibleName(), help->shortcut().toString(QKeySequence::NativeText)));
    connect(help, &QAction::triggered, m_guide, &QPushButton::click);
    connect(m_guide, &QPushButton::clicked, this, [this] { GuideDialog::showFor(this, guideAddressOf(service())); });
}

void ConnectDialog::focusFirst()
{
    // Who goes through the services by keyboard stays with them.
    if (m_service->hasFocus())
        return;
    const auto empty = std::ranges::find_if(m_rows, [](const Row &row) { return row.line->text().isEmpty(); });
    // Where all is known Enter does what comes next, and nothing else has the keyboard.
    if (empty != m_rows.end())
        empty->line->setFocus();
    else
        m_connect->setFocus();
}

QList<QWidget *> ConnectDialog::keyOrder() const
{
    QList<QWidget *> order{m_service, m_own};
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (i == m_helped)
            order << m_page;
        const Row &row = m_rows.at(i);
        order << (row.line->focusProxy() ? row.line->focusProxy() : row.line);
        if (row.last != row.line)
            order << row.last;
        if (row.choice)
            order << row.choice;
    }
    if (m_helped < 0)
        order << m_page;
    return order << m_way << m_name << m_passphrase.line << m_passphrase.last << m_repeated.line << m_repeated.last << m_lost << m_waiting->first()
                 << m_waiting->last() << m_connect << m_cancel << m_guide;
}

void ConnectDialog::giveLetters()
{
    // Who acts first has the first choice; what is not there just now takes no letter.
    QList<QWidget *> named{m_connect, m_cancel, m_guide, m_serviceCaption};
    for (const Row &row : std::as_const(m_rows)) {
        if (row.field.kind == models::ServiceField::Kind::Server || !isWebhookTyped())
            named << row.caption;
    }
    if (!m_nameWhole->isHidden())
        named << m_nameCaption;
    if (!m_passphrase.whole->isHidden())
        named << m_passphrase.caption;
    if (!m_passphrase.whole->isHidden() && !m_repeated.whole->isHidden())
        named << m_repeated.caption;
    for (QPushButton *button : {m_way, m_page, m_own, m_lost}) {
        if (!button->isHidden())
            named << button;
    }
    QStringList texts;
    for (const QWidget *one : std::as_const(named))
        texts << one->property("text").toString().remove(u'&');
    const QList<qsizetype> places = letterPlaces(texts);
    for (qsizetype i = 0; i < named.size(); ++i)
        named.at(i)->setProperty("text", places.at(i) < 0 ? texts.at(i) : QString(texts.at(i)).insert(places.at(i), u'&'));
}

bool ConnectDialog::focusNextPrevChild(bool next)
{
    // Fields come and go with the service: the order is made anew each time, not kept in Qt's chain, which loses who gets another parent.
    QList<QWidget *> order = keyOrder();
    order.removeIf(
        [this](const QWidget *one) { return one != focusWidget() && (!one->isVisibleTo(this) || !one->isEnabled() || !(one->focusPolicy() & Qt::TabFocus)); });
    const qsizetype at = order.indexOf(focusWidget());
    if (at < 0)
        return QDialog::focusNextPrevChild(next);
    const qsizetype to = (at + (next ? 1 : order.size() - 1)) % order.size();
    order.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    m_scroll->ensureWidgetVisible(order.at(to));
    return true;
}

} // namespace parvis::ui
