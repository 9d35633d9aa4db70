// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/articles/commentspanel.h"

#include "models/shell/sentences.h"
#include "ui/articles/commentsdelegate.h"
#include "ui/articles/comparedialog.h"
#include "ui/articles/panellist.h"
#include "ui/widgets/card.h"
#include "ui/widgets/growingedit.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;

namespace parvis::ui {

using domain::ArticleStatus;
using models::CommentRow;
using DraftKind = models::CommentWriter::Draft::Kind;

namespace {
constexpr int mostCommentLines = 8;

bool isSend(const QKeyEvent &key)
{
    const bool isReturn = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    return isReturn && key.modifiers().testFlag(Qt::ControlModifier);
}
} // namespace

CommentsPanel::CommentsPanel(models::ArticlesPageModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_comments(model.comments())
    , m_writer(model.commentWriter())
    , m_status(mutedLabel({}, this))
    , m_other(bodyLabel(tr("This is no longer the text that was approved."), this))
    , m_ask(button(tr("Ask for review"), [this] { m_model.setStatus(m_model.editor().id(), ArticleStatus::InReview); }))
    , m_approve(button(tr("Approve"), [this] { m_model.setStatus(m_model.editor().id(), ArticleStatus::Approved); }))
    , m_draft(button(tr("Back to draft"), [this] { m_model.setStatus(m_model.editor().id(), ArticleStatus::Draft); }))
    , m_compare(button(tr("See what changed…"), [this] { compareWithApproved(); }))
    , m_list(new PanelList(tr("Comments on the article"), m_comments, this))
    , m_empty(mutedLabel({}, this))
    , m_resolved(new QCheckBox(this))
    , m_answer(verb(tr("Answer…"), u"reply"_s, QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { beginAnswer(); }))
    , m_settle(verb(tr("Resolve"), u"check"_s, QKeySequence(Qt::Key_Space), [this] { settle(); }))
    , m_edit(verb(tr("Word it otherwise…"), u"document-edit"_s, {}, [this] { beginEdit(); }))
    , m_move(verb(tr("Put it at the selection"), u"arrow-up-right"_s, {}, [this] { Q_EMIT moveRequested(chosen()); }))
    , m_remove(verb(tr("Remove"), u"edit-delete"_s, QKeySequence::Delete, [this] { m_comments.remove(current().comment.id); }))
    , m_sign(verb(tr("Sign with your name…"), u"person"_s, {}, [this] { askWhoSitsHere(); }))
{
    m_list->setItemDelegate(new CommentsDelegate(m_list));
    m_list->addActions({m_answer, m_settle, m_edit, m_move, m_remove, m_sign});

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::unit * 2, theme::unit * 2, theme::unit * 2, theme::unit * 2);
    column->setSpacing(theme::unit);
    column->addWidget(makeStatus());
    column->addWidget(hairline(Qt::Horizontal, this));
    column->addWidget(m_empty, 0, Qt::AlignTop);
    column->addWidget(m_list, 1);
    m_foot = makeFoot();
    m_field = makeField();
    column->addStretch(0);
    column->addWidget(m_foot);
    column->addWidget(m_field);

    const auto showPlace = [this](bool enters) {
        if (!chosen().isNull())
            Q_EMIT placeRequested(chosen(), enters);
    };
    connect(m_list, &QListView::clicked, this, [showPlace] { showPlace(false); });
    connect(m_list, &QListView::doubleClicked, this, [showPlace] { showPlace(true); });
    connect(m_list, &QListView::activated, this, [this, showPlace] {
        // A double click has gone there.
        if (m_list->hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
            showPlace(true);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        follow();
        Q_EMIT chosenChanged();
    });
    connect(m_resolved, &QCheckBox::toggled, &m_comments, &models::CommentsModel::setResolvedShown);
    connect(&m_comments, &models::CommentsModel::changed, this, &CommentsPanel::follow);
    connect(&m_comments, &models::CommentsModel::written, this, [this](models::CommentsModel::CommentId id) {
        m_wanted = id;
        chooseWanted();
    });
    connect(&m_comments, &models::CommentsModel::changed, this, &CommentsPanel::chooseWanted);
    connect(&m_comments, &models::CommentsModel::changed, this, &CommentsPanel::showAbout);
    connect(&m_model.approval(), &models::ArticleApproval::changed, this, &CommentsPanel::followStatus);
    connect(&m_writer, &models::CommentWriter::replaced, this, [this] {
        showDraft();
        Q_EMIT commentTakenUp();
    });
    follow();
    followStatus();
    showDraft();
}

QAction *CommentsPanel::verb(const QString &text, const QString &icon, const QKeySequence &keys, const std::function<void()> &run)
{
    return panelVerb(text, icon, keys, *this, run);
}

QPushButton *CommentsPanel::button(const QString &name, const std::function<void()> &run)
{
    auto *made = new QPushButton(name, this);
    made->setAccessibleName(QString(name).remove(u'…'));
    made->setAutoDefault(false);
    connect(made, &QPushButton::clicked, this, run);
    return made;
}

QWidget *CommentsPanel::makeStatus()
{
    auto *block = new QWidget(this);
    auto *column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    auto *buttons = new QWidget(block);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    for (QPushButton *one : {m_compare, m_approve, m_ask, m_draft})
        row->addWidget(one);
    column->addWidget(m_status);
    column->addWidget(m_other);
    column->addWidget(buttons);
    return block;
}

QWidget *CommentsPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::unit);
    auto *buttons = new QWidget(foot);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    m_commentButton = button(tr("Comment…"), [this] { Q_EMIT commentRequested(); });
    m_answerButton = button(tr("Answer…"), [this] { m_answer->trigger(); });
    m_settleButton = button(tr("Resolve"), [this] { m_settle->trigger(); });
    m_signButton = button(m_sign->text(), [this] { m_sign->trigger(); });
    for (QPushButton *one : {m_commentButton, m_answerButton, m_settleButton, m_signButton})
        row->addWidget(one);
    column->addWidget(m_resolved);
    column->addWidget(buttons);
    return foot;
}

QWidget *CommentsPanel::makeField()
{
    auto *field = new QWidget(this);
    m_about = captionLabel({}, field);
    m_about->setWordWrap(true);
    m_words = new GrowingEdit(mostCommentLines, field);
    m_words->installEventFilter(this);
    m_send = button({}, [this] { send(); });
    auto *cancel = button(tr("Cancel"), [this] { cancelWriting(); });
    auto *buttons = new QWidget(field);
    auto *row = new WrappingRow(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::unit);
    row->addWidget(m_send);
    row->addWidget(cancel);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    auto *card = new Card({}, field);
    card->body()->setContentsMargins(theme::half, theme::half, theme::half, theme::half);
    card->body()->addWidget(m_words);
    column->addWidget(m_about);
    column->addWidget(card);
    column->addSpacing(theme::half);
    column->addWidget(buttons);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setEnabled(!m_words->toPlainText().trimmed().isEmpty());
        m_writer.write(m_words->toPlainText());
    });
    // As high as what is written: where no comment is listed above, it would take all the room.
    field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    field->hide();
    return field;
}

bool CommentsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_words || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isEscape = key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier;
    if (!isEscape && !isSend(*key))
        return false;
    event->accept();
    if (event->type() == QEvent::ShortcutOverride)
        return true;
    if (isEscape)
        cancelWriting();
    else
        send();
    return true;
}

void CommentsPanel::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    follow();
    followStatus();
}

CommentRow CommentsPanel::current() const
{
    return m_comments.row(m_list->currentIndex());
}

models::CommentsModel::CommentId CommentsPanel::chosen() const
{
    const CommentRow row = current();
    if (row.kind == CommentRow::Kind::Comment)
        return row.comment.id;
    return row.kind == CommentRow::Kind::Answer ? row.comment.answers : models::CommentsModel::CommentId();
}

void CommentsPanel::choose(models::CommentsModel::CommentId id)
{
    const QModelIndex index = m_comments.indexOf(id);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void CommentsPanel::chooseWanted()
{
    // It is in the list once that was read again.
    if (m_comments.indexOf(m_wanted).isValid())
        choose(std::exchange(m_wanted, {}));
}

void CommentsPanel::focusList()
{
    if (m_list->isVisible())
        m_list->setFocus();
    else
        m_commentButton->setFocus();
}

void CommentsPanel::showAbout()
{
    const auto &draft = m_writer.draft();
    if (!draft)
        return;
    constexpr qsizetype shown = 120;
    const QString words = draft->anchor.quote.simplified();
    const CommentRow row = m_comments.row(m_comments.indexOf(draft->comment));
    QString about;
    switch (draft->kind) {
    case DraftKind::Comment:
        about = tr("On “%1”").arg(words.size() > shown ? words.first(shown).trimmed() + u'…' : words);
        break;
    case DraftKind::Answer:
        about = row.comment.who.isEmpty() ? tr("An answer to this comment") : tr("An answer to %1").arg(row.comment.who);
        break;
    case DraftKind::Wording:
        about = tr("Word it otherwise");
        break;
    }
    m_about->setText(about);
    m_words->setAccessibleName(about);
}

void CommentsPanel::showDraft()
{
    const auto &draft = m_writer.draft();
    if (!draft || m_model.isReadOnly())
        return closeField();
    m_send->setText(draft->kind == DraftKind::Comment      ? tr("Comment", "the button that keeps it")
                        : draft->kind == DraftKind::Answer ? tr("Answer", "the button that keeps it")
                                                           : tr("Save"));
    showAbout();
    // What it is about is chosen and seen, also where the words came back with the program, before the list was read.
    if (draft->kind != DraftKind::Comment) {
        m_wanted = draft->comment;
        chooseWanted();
    }
    m_words->setPlaceholderText(tr("What you want to say; Ctrl+Enter keeps it"));
    m_words->setPlainText(draft->text);
    // What was begun goes on at its end.
    m_words->moveCursor(QTextCursor::End);
    m_send->setAccessibleName(m_send->text());
    m_send->setEnabled(!draft->text.trimmed().isEmpty());
    m_field->show();
    m_foot->hide();
}

void CommentsPanel::begin(const models::CommentWriter::Draft &draft, const QString &text)
{
    if (m_isReadOnly)
        return;
    const auto &begun = m_writer.draft();
    const bool isAnother = begun && (begun->kind != draft.kind || begun->comment != draft.comment);
    if (isAnother && !begun->text.trimmed().isEmpty() && m_comments.row(m_comments.indexOf(begun->comment)).comment.text != begun->text) {
        m_words->setFocus();
        return m_model.hint(tr("Something is being written here already. Keep it or cancel it first."));
    }
    m_writer.begin(draft);
    showDraft();
    m_words->setPlainText(text);
    m_words->selectAll();
    m_words->setFocus();
}

void CommentsPanel::beginComment(const domain::Anchor &passage)
{
    // Who chooses other words for it goes on with what is written.
    const auto &begun = m_writer.draft();
    begin({.kind = DraftKind::Comment, .comment = {}, .anchor = passage, .text = {}}, begun && begun->kind == DraftKind::Comment ? begun->text : QString());
}

void CommentsPanel::beginAnswer()
{
    const auto id = chosen();
    if (!id.isNull())
        begin({.kind = DraftKind::Answer, .comment = id, .anchor = m_comments.passageOf(id), .text = {}}, {});
}

void CommentsPanel::beginEdit()
{
    const CommentRow row = current();
    if (m_edit->isEnabled())
        begin({.kind = DraftKind::Wording, .comment = row.comment.id, .anchor = m_comments.passageOf(row.comment.id), .text = row.comment.text},
              row.comment.text);
}

void CommentsPanel::send()
{
    const QString text = m_words->toPlainText().trimmed();
    const auto draft = m_writer.draft();
    if (text.isEmpty() || !draft)
        return;
    closeField();
    if (draft->kind == DraftKind::Comment)
        Q_EMIT commentWritten(text, draft->anchor);
    else if (draft->kind == DraftKind::Answer)
        m_comments.answer(draft->comment, text);
    else
        m_comments.edit(draft->comment, text);
    m_writer.end();
}

void CommentsPanel::cancelWriting()
{
    m_writer.end();
    closeField();
}

void CommentsPanel::closeField()
{
    m_words->clear();
    m_foot->show();
    // Before it hides: hiding the focused field would send the keyboard through the preview, which scrolls to its first link.
    if (m_field->isAncestorOf(QApplication::focusWidget()))
        focusList();
    m_field->hide();
}

void CommentsPanel::settle()
{
    const auto id = chosen();
    if (id.isNull() || m_isReadOnly)
        return;
    if (m_comments.row(m_comments.indexOf(id)).comment.resolved)
        m_comments.openAgain(id);
    else
        m_comments.resolve(id);
}

void CommentsPanel::follow()
{
    const CommentRow row = current();
    const auto id = chosen();
    const bool isChosen = !id.isNull() && !m_isReadOnly;
    const bool isResolved = isChosen && m_comments.row(m_comments.indexOf(id)).comment.resolved.has_value();
    const bool isOwn = isChosen && row.comment.isMine;
    m_answer->setEnabled(isChosen);
    m_settle->setEnabled(isChosen);
    m_settle->setText(isResolved ? tr("Open again") : tr("Resolve"));
    m_edit->setEnabled(isOwn);
    m_move->setEnabled(isChosen && row.kind == CommentRow::Kind::Comment);
    m_remove->setEnabled(isOwn);
    const bool canSign = m_comments.isRead() && !m_comments.isSigned() && !m_isReadOnly;
    m_sign->setVisible(canSign);
    m_signButton->setVisible(canSign);
    const QString why = m_isReadOnly ? models::readOnlyReason() : tr("Choose a comment first");
    const auto mirror = [&](QPushButton *one, const QAction *action, const QString &keys) {
        one->setText(action->text());
        one->setAccessibleName(QString(action->text()).remove(u'…'));
        one->setEnabled(action->isEnabled());
        one->setToolTip(action->isEnabled() ? keys : why);
    };
    mirror(m_answerButton, m_answer, m_answer->shortcut().toString(QKeySequence::NativeText));
    mirror(m_settleButton, m_settle, m_settle->shortcut().toString(QKeySequence::NativeText));
    m_commentButton->setEnabled(!m_isReadOnly);
    m_commentButton->setToolTip(m_isReadOnly ? models::readOnlyReason() : tr("On the words selected, or the paragraph of the cursor"));
    const QString notOwn = m_isReadOnly ? models::readOnlyReason() : isChosen ? tr("Somebody else wrote this") : why;
    m_edit->setToolTip(m_edit->isEnabled() ? QString() : notOwn);
    m_remove->setToolTip(m_remove->isEnabled() ? QString() : notOwn);

    const int resolved = m_comments.resolvedComments();
    m_resolved->setText(tr("Show the %Ln resolved", nullptr, resolved));
    m_resolved->setAccessibleName(m_resolved->text());
    m_resolved->setVisible(resolved > 0);
    const bool isEmpty = m_comments.rowCount() == 0;
    m_empty->setText(resolved > 0 ? tr("No comment is open.")
                                  : tr("Select some words of the text and comment on them: what you say stands beside them, also when the text changes."));
    m_empty->setVisible(isEmpty && m_comments.isRead());
    m_list->setVisible(!isEmpty);
}

void CommentsPanel::followStatus()
{
    const models::ArticleApproval &approval = m_model.approval();
    const ArticleStatus status = approval.status();
    m_status->setText(approval.words());
    m_other->setVisible(approval.isOther());
    // The button that was pressed goes: the keyboard would go on to another, which approves what was only to be read.
    if (m_ask->hasFocus() || m_approve->hasFocus() || m_draft->hasFocus())
        (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_commentButton)->setFocus();
    m_compare->setVisible(approval.isOther());
    m_ask->setVisible(status == ArticleStatus::Draft || (status == ArticleStatus::Approved && approval.isOther()));
    m_approve->setVisible(status == ArticleStatus::InReview);
    m_draft->setVisible(status == ArticleStatus::InReview || status == ArticleStatus::Approved);
    for (QPushButton *one : {m_ask, m_approve, m_draft}) {
        one->setEnabled(!m_isReadOnly);
        one->setToolTip(m_isReadOnly ? models::readOnlyReason() : QString());
    }
}

void CommentsPanel::compareWithApproved()
{
    // The dialog offers the moments of the history: these are read first.
    connect(
        &m_model, &models::ArticlesPageModel::historyRead, this,
        [this, revision = m_model.approval().approved()] {
            auto *dialog = new CompareDialog(m_model, revision, window());
            connect(dialog, &CompareDialog::editRequested, this, &CommentsPanel::editRequested);
            dialog->open();
        },
        Qt::SingleShotConnection);
    m_model.readHistory();
}

void CommentsPanel::askWhoSitsHere()
{
    auto *dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Sign with your name"));
    dialog->setLabelText(tr("The name by which your colleagues know you:"));
    dialog->setOkButtonText(tr("Sign with it"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &name) {
        if (!name.trimmed().isEmpty())
            m_comments.signAs(name);
    });
    dialog->open();
    if (auto *field = dialog->findChild<QLineEdit *>()) {
        constexpr int longest = 200;
        field->setMaxLength(longest);
        field->setAccessibleName(tr("Your name"));
    }
}

} // namespace parvis::ui
