// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/theredialogs.h"

#include "core/domain/channels/trash.h"
#include "ui/articles/comparisonview.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"

#include <QtCore/QLocale>
#include <QtGui/QShortcut>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace parvis::ui {

namespace {

constexpr int thereDialogWidth = 520;
constexpr int twoVersionsWidth = 720;
constexpr QSize articleVersions(860, 560);

QVBoxLayout *thereColumn(QDialog &dialog)
{
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(theme::margin, theme::margin, theme::margin, theme::margin);
    column->setSpacing(theme::unit * 2);
    return column;
}

} // namespace

ChangeThereDialog::ChangeThereDialog(const QString &channel, const QString &text, const domain::TextLimit &limit, QWidget *parent)
    : QDialog(parent)
    , m_before(text)
    , m_limit(limit)
    , m_text(new QPlainTextEdit(text, this))
    , m_length(captionLabel({}, this))
    , m_take(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change it there"));
    m_text->setAccessibleName(tr("What it is to say"));
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Change it there"), QDialogButtonBox::AcceptRole);
    m_take->setDefault(true);
    auto *column = thereColumn(*this);
    //: %1 is a channel
    column->addWidget(bodyLabel(tr("This is written over what stands on “%1”. Who read the former words has read them.").arg(channel), this));
    column->addWidget(m_text);
    column->addWidget(m_length);
    column->addWidget(buttons);
    resize(thereDialogWidth, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken(m_text->toPlainText());
        accept();
    });
    auto *send = new QShortcut(Qt::CTRL | Qt::Key_Return, this);
    connect(send, &QShortcut::activated, m_take, &QPushButton::click);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ChangeThereDialog::follow);
    m_text->moveCursor(QTextCursor::End);
    m_text->setFocus();
    follow();
}

void ChangeThereDialog::follow()
{
    const auto measure = domain::measuredText(m_text->toPlainText(), m_limit);
    const QLocale locale;
    const QString of = measure.most ? tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most))
                                    : tr("%Ln character(s)", nullptr, static_cast<int>(measure.used));
    m_length->setText(measure.isTooLong() ? tr("%1: %2 too many", "characters").arg(of, locale.toString(measure.used - *measure.most)) : of);
    QPalette inks = palette();
    inks.setColor(m_length->foregroundRole(), theme::ink(measure.isTooLong() ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_length->setPalette(inks);
    const QString text = m_text->toPlainText().trimmed();
    const QString why = text.isEmpty() ? tr("It needs some words: to take it away, delete it there.")
        : measure.isTooLong()          ? tr("It is longer than the channel takes.")
        : text == m_before.trimmed()   ? tr("It says this already.")
                                       : QString();
    m_take->setEnabled(why.isEmpty());
    m_take->setToolTip(why);
}

ChangeArticleThereDialog::ChangeArticleThereDialog(const QString &channel, const QString &article, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Change it there"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *take = buttons->addButton(tr("Change it there"), QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    auto *column = thereColumn(*this);
    //: %1 is an article, %2 a channel
    column->addWidget(bodyLabel(tr("“%1” is written over what stands on “%2”, as it stands in Articles now. Its address stays.").arg(article, channel), this));
    column->addWidget(buttons);
    resize(thereDialogWidth, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken();
        accept();
    });
}

DeleteThereDialog::DeleteThereDialog(const QString &channel, const QString &service, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Delete it there"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *take = buttons->addButton(tr("Delete it there"), QDialogButtonBox::DestructiveRole);
    take->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *column = thereColumn(*this);
    //: %1 is a channel
    const QString what = domain::hasTrash(service)
        ? tr("It goes to the trash of “%1”: nobody reads it there any more, and there it can be taken out again for as long as the trash keeps it. A site "
             "that keeps no trash deletes it for good. Parvis cannot bring it back. Its words stay in this workspace.")
        //: %1 is a channel
        : tr("It is deleted on “%1”, for everybody, with what hangs on it there (likes, shares). Parvis cannot bring it back. Its words stay in this "
             "workspace.");
    column->addWidget(bodyLabel(what.arg(channel), this));
    column->addWidget(buttons);
    resize(thereDialogWidth, sizeHint().height());
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(take, &QPushButton::clicked, this, [this] {
        Q_EMIT taken();
        accept();
    });
}

DeleteAllTheSameDialog::DeleteAllTheSameDialog(const QString &channel, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Here and there"));
    auto *buttons = new QDialogButtonBox(this);
    auto *ours = buttons->addButton(tr("Delete it all the same"), QDialogButtonBox::DestructiveRole);
    auto *theirs = buttons->addButton(tr("Leave it there"), QDialogButtonBox::AcceptRole);
    auto *later = buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    ours->setAutoDefault(false);
    theirs->setAutoDefault(false);
    later->setDefault(true);
    auto *column = thereColumn(*this);
    //: %1 is a channel
    column->addWidget(bodyLabel(tr("Somebody changed it on “%1” since it left, so it was not deleted there. What is to become of it?").arg(channel), this));
    column->addWidget(buttons);
    resize(thereDialogWidth, sizeHint().height());
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(ours, &QPushButton::clicked, this, [this] {
        Q_EMIT oursChosen();
        accept();
    });
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        accept();
    });
}

TwoVersionsDialog::TwoVersionsDialog(const QString &channel, const Version &here, const Version &there, QWidget *parent)
    : QDialog(parent)
{
    auto *column = thereColumn(*this);
    addSides(channel, here, there, column);
    addButtons(channel, false, there.text.isEmpty() && there.moment.isEmpty(), column);
    resize(twoVersionsWidth, sizeHint().height());
}

TwoVersionsDialog::TwoVersionsDialog(const QString &channel, const Version &here, const Version &there, const models::ComparedTexts &texts, QWidget *parent)
    : QDialog(parent)
{
    auto *column = thereColumn(*this);
    const bool isUnread = texts.after.isEmpty() && there.moment.isEmpty();
    if (isUnread)
        addSides(channel, {.text = texts.before, .moment = here.moment}, there, column);
    else
        addDifferences(channel, here, there, texts, column);
    addButtons(channel, true, isUnread, column);
    resize(articleVersions.width(), texts.before.isEmpty() ? sizeHint().height() : articleVersions.height());
}

void TwoVersionsDialog::addSides(const QString &channel, const Version &here, const Version &there, QVBoxLayout *column)
{
    //: %1 is a channel
    column->addWidget(bodyLabel(tr("It stands otherwise on “%1” than here. Which one is right?").arg(channel), this));
    auto *sides = new QHBoxLayout;
    sides->setSpacing(theme::unit * 2);
    const auto addSide = [this, sides](const QString &name, const Version &version, const QString &words) {
        auto *side = new QVBoxLayout;
        side->setSpacing(theme::half);
        side->addWidget(sectionLabel(name, this));
        if (!version.moment.isEmpty())
            //: %1 is a moment
            side->addWidget(captionLabel(tr("leaves %1").arg(version.moment), this));
        auto *text = new QPlainTextEdit(words, this);
        text->setReadOnly(true);
        text->setTabChangesFocus(true);
        text->setAccessibleName(name);
        side->addWidget(text);
        sides->addLayout(side);
    };
    addSide(tr("Here"), here, here.text);
    //: %1 is a channel
    addSide(tr("On “%1”").arg(channel), there, there.text.isEmpty() ? tr("What it says there could not be read.") : there.text);
    column->addLayout(sides);
}

void TwoVersionsDialog::addDifferences(const QString &channel, const Version &here, const Version &there, const models::ComparedTexts &texts,
                                       QVBoxLayout *column)
{
    //: %1 is a channel
    column->addWidget(bodyLabel(tr("It stands otherwise on “%1” than here. Which one is right?").arg(channel), this));
    auto *heads = new QHBoxLayout;
    heads->setSpacing(theme::unit * 2);
    const auto addHead = [this, heads](const QString &name, const Version &version) {
        auto *head = new QVBoxLayout;
        head->setSpacing(theme::half);
        head->addWidget(sectionLabel(name, this));
        if (!version.moment.isEmpty())
            //: %1 is a moment
            head->addWidget(captionLabel(tr("leaves %1").arg(version.moment), this));
        heads->addLayout(head, 1);
    };
    addHead(tr("Here"), here);
    //: %1 is a channel
    addHead(tr("On “%1”").arg(channel), there);
    column->addLayout(heads);
    if (texts.before.isEmpty()) {
        column->addWidget(captionLabel(tr("It says the same on both sides."), this));
        return;
    }
    auto *view = new ComparisonView(tr("What sets them apart: here, and there"), this);
    view->setLayoutShown(ComparisonDelegate::Layout::SideBySide);
    view->showTexts(texts, 1);
    column->addWidget(view, 1);
    const bool isSame = std::ranges::all_of(texts.differences, [](const domain::ParagraphDiff &one) { return one.kind == domain::ParagraphDiff::Kind::Same; });
    if (isSame)
        column->addWidget(
            captionLabel(tr("The words are the same: something else of it was changed there, its address, summary, categories, tags or picture."), this));
}

void TwoVersionsDialog::choseOurs()
{
    Q_EMIT oursChosen();
    accept();
}

void TwoVersionsDialog::askUnseen(const QString &channel)
{
    auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), tr("Write over what nobody here has seen?"), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    //: %1 is a channel
    box->setInformativeText(tr("What it says on “%1” could not be read. Whatever somebody changed there is lost once yours is written over it.").arg(channel));
    QPushButton *yes = box->addButton(tr("Write mine there"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, &TwoVersionsDialog::choseOurs);
    box->open();
}

void TwoVersionsDialog::addButtons(const QString &channel, bool isArticle, bool isUnread, QVBoxLayout *column)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Here and there"));
    auto *buttons = new QDialogButtonBox(this);
    auto *ours = buttons->addButton(tr("Write mine there"), QDialogButtonBox::AcceptRole);
    auto *theirs = buttons->addButton(isArticle ? tr("Leave theirs there") : tr("Take theirs"), QDialogButtonBox::AcceptRole);
    auto *later = buttons->addButton(tr("Later"), QDialogButtonBox::RejectRole);
    ours->setAutoDefault(false);
    theirs->setAutoDefault(false);
    theirs->setEnabled(isArticle || !isUnread);
    later->setDefault(true);
    column->addWidget(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(ours, &QPushButton::clicked, this, [this, channel, isUnread] { isUnread ? askUnseen(channel) : choseOurs(); });
    connect(theirs, &QPushButton::clicked, this, [this] {
        Q_EMIT theirsChosen();
        accept();
    });
}

} // namespace parvis::ui
