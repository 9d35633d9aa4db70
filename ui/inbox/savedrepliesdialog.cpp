// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/savedrepliesdialog.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/orderedlist.h"
#include "ui/widgets/theme.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using Key = models::SavedRepliesModel::Key;

SavedRepliesDialog::SavedRepliesDialog(models::SavedRepliesModel &replies, const QString &begun, const QString &language, QWidget *parent)
    : QDialog(parent)
    , m_replies(replies)
    , m_list(new OrderedList(replies, tr("Saved replies"), this))
    , m_fields(new QWidget(this))
    , m_name(new QLineEdit(m_fields))
    , m_french(new QPlainTextEdit(m_fields))
    , m_english(new QPlainTextEdit(m_fields))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Saved replies"));
    constexpr QSize usualSize(820, 560);
    resize(usualSize);
    auto *close = new QPushButton(tr("Close"), this);
    close->setAccessibleName(close->text());
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *panes = new QHBoxLayout;
    panes->setSpacing(theme::unit * 2);
    panes->addWidget(m_list);
    panes->addWidget(makeFields(), 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::unit * 2);
    column->setSpacing(theme::unit * 2);
    column->addWidget(mutedLabel(tr("Answers that you give often, in the language of who asked. {name} and its like are filled in for you."), this));
    column->addLayout(panes, 1);
    column->addWidget(close, 0, Qt::AlignTrailing);

    connect(&m_replies, &models::SavedRepliesModel::added, this, &SavedRepliesDialog::choose);
    connect(&m_replies, &QAbstractItemModel::modelReset, this, &SavedRepliesDialog::follow);
    connect(m_list, &OrderedList::currentChanged, this, [this](int row) {
        keep();
        fill(row < 0 ? std::nullopt : std::optional(m_replies.all().at(row)));
    });
    connect(m_list, &OrderedList::addRequested, this, [this] {
        keep();
        m_replies.add({}, {});
    });
    connect(m_list, &OrderedList::removeRequested, this, [this] {
        if (const auto reply = std::exchange(m_shown, std::nullopt))
            m_list->offer(m_replies.remove(reply->id));
    });
    connect(m_list, &OrderedList::moveRequested, this, [this](int by) {
        keep();
        if (m_shown)
            m_replies.move(m_shown->id, by);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget * /*old*/, QWidget *now) {
        if (now == m_french || now == m_english)
            m_written = static_cast<QPlainTextEdit *>(now);
    });
    follow();
    if (!begun.isEmpty())
        m_replies.add(begun, language);
}

QWidget *SavedRepliesDialog::makeFields()
{
    m_name->setAccessibleName(tr("Name of the saved reply"));
    constexpr int longestName = 100;
    m_name->setMaxLength(longestName);
    m_french->setAccessibleName(tr("Text in French"));
    m_english->setAccessibleName(tr("Text in English"));
    auto *column = new QVBoxLayout(m_fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    column->addWidget(captionLabel(tr("Name"), m_fields));
    column->addWidget(m_name);
    for (const auto &[field, language] : {std::pair(m_french, u"Français"_s), std::pair(m_english, u"English"_s)}) {
        field->setTabChangesFocus(true);
        column->addSpacing(theme::unit);
        column->addWidget(captionLabel(language, m_fields));
        column->addWidget(field, 1);
    }
    m_written = m_french;
    auto *variables = new QHBoxLayout;
    variables->setSpacing(theme::half);
    variables->addWidget(captionLabel(tr("Fill in:"), m_fields));
    const QHash<QString, QString> meanings{{u"name"_s, tr("Who wrote, as they call themselves")},
                                           {u"handle"_s, tr("Their name on the service")},
                                           {u"company"_s, tr("The company they belong to")},
                                           {u"me"_s, tr("Who sits here")},
                                           {u"link"_s, tr("The address of what they wrote")}};
    for (const QString &variable : domain::replyVariableNames()) {
        auto *button = new QPushButton(u"{%1}"_s.arg(variable), m_fields);
        button->setFlat(true);
        button->setAutoDefault(false);
        button->setToolTip(meanings.value(variable));
        button->setAccessibleName(tr("%1: %2", "a variable and what it stands for").arg(button->text(), meanings.value(variable)));
        connect(button, &QPushButton::clicked, this, [this, variable] { insert(variable); });
        variables->addWidget(button);
    }
    variables->addStretch();
    column->addSpacing(theme::half);
    column->addLayout(variables);
    return m_fields;
}

void SavedRepliesDialog::insert(const QString &variable)
{
    m_written->insertPlainText(u"{%1}"_s.arg(variable));
    m_written->setFocus(Qt::OtherFocusReason);
}

void SavedRepliesDialog::choose(Key id)
{
    keep();
    m_list->setCurrentRow(m_replies.rowOf(id));
    fill(m_replies.record(id));
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void SavedRepliesDialog::fill(const std::optional<domain::SavedReply> &reply)
{
    m_shown = reply;
    m_fields->setEnabled(reply.has_value());
    m_name->setText(reply ? reply->name : QString());
    m_french->setPlainText(reply ? reply->texts.value(u"fr"_s) : QString());
    m_english->setPlainText(reply ? reply->texts.value(u"en"_s) : QString());
}

domain::SavedReply SavedRepliesDialog::written() const
{
    domain::SavedReply written = *m_shown;
    // A reply keeps a name: one that was wiped out stays as it was.
    if (!m_name->text().trimmed().isEmpty())
        written.name = m_name->text();
    for (const auto &[field, language] : {std::pair(m_french, u"fr"_s), std::pair(m_english, u"en"_s)}) {
        if (field->toPlainText().isEmpty())
            written.texts.remove(language);
        else
            written.texts.insert(language, field->toPlainText());
    }
    return written;
}

void SavedRepliesDialog::keep()
{
    if (!m_shown)
        return;
    m_shown = written();
    m_replies.save(*m_shown);
}

void SavedRepliesDialog::follow()
{
    const int row = m_shown ? m_replies.rowOf(m_shown->id) : -1;
    const int wanted = row >= 0 ? row : std::min(m_replies.rowCount() - 1, 0);
    m_list->setCurrentRow(wanted);
    // What is being written is newer than what the workspace says.
    if (row < 0 || written() == *m_shown)
        fill(wanted >= 0 ? std::optional(m_replies.all().at(wanted)) : std::nullopt);
}

void SavedRepliesDialog::done(int result)
{
    keep();
    QDialog::done(result);
}

} // namespace parvis::ui
