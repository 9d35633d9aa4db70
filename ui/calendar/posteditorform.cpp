// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/datebox.h"
#include "ui/calendar/handoff.h"
#include "ui/calendar/heldbacknote.h"
#include "ui/calendar/posteditor.h"
#include "ui/calendar/postextras.h"
#include "ui/calendar/postfate.h"
#include "ui/calendar/postwords.h"
#include "ui/media/attachmentlist.h"
#include "ui/widgets/actionbutton.h"
#include "ui/widgets/card.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/emptyfield.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/languages.h"
#include "ui/widgets/remarkedname.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wheelguard.h"
#include "ui/widgets/wrappingrow.h"

#include <QtGui/QAction>
#include <QtGui/QCursor>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::StringLiterals;
using parvis::domain::PostState;

// How the editor is put together; what it does is in posteditor.cpp.
namespace parvis::ui {

namespace {

constexpr std::chrono::milliseconds pauseBeforeWriting{400};

QWidget *labelled(const QString &name, QWidget *control, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    QLabel *label = captionLabel(name, box);
    label->setBuddy(control);
    label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    column->addWidget(label);
    column->addWidget(control);
    control->setAccessibleName(name);
    return box;
}

} // namespace

PostEditor::PostEditor(models::CalendarPageModel &model, const Verbs &verbs, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_verbs(verbs)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card({}, this);
    card->setAccessibleName(tr("Post"));
    outer->addWidget(card);
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);

    auto *scroll = new QScrollArea(card);
    m_scroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    constexpr int inset = 16;
    column->setContentsMargins(inset, inset - theme::half, inset, inset);
    column->setSpacing(theme::unit + theme::half);
    buildWords(page, column);
    buildDates(page, column);
    scroll->setWidget(page);
    page->setAutoFillBackground(false);
    card->body()->addWidget(scroll);

    auto *foot = new QWidget(card);
    auto *line = new QHBoxLayout(foot);
    line->setContentsMargins(inset - theme::half, theme::half, inset - theme::half, theme::half);
    line->setSpacing(0);
    for (QAction *action : verbs.foot) {
        auto *button = new QToolButton(foot);
        button->setDefaultAction(action);
        const auto explain = [button, action] { button->setToolTip(tooltipOf(*action)); };
        explain();
        connect(action, &QAction::changed, button, explain);
        button->setAccessibleName(action->text());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        line->addWidget(button);
    }
    line->addStretch();
    card->addRow(foot);

    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBeforeWriting);
    connect(&m_pause, &QTimer::timeout, this, &PostEditor::flush);
    connect(&model, &models::CalendarPageModel::opening, this, &PostEditor::load);
    connect(&model, &models::CalendarPageModel::openedChanged, this, &PostEditor::follow);
    connect(&model, &models::CalendarPageModel::notWritten, this, [this] { m_written.reset(); });
    connect(&model, &models::CalendarPageModel::channelsChanged, this, [this] {
        fillChannels();
        follow();
    });
    connect(&model, &models::CalendarPageModel::heldBackChanged, m_fate, &PostFate::follow);
    connect(&model.attachments(), &models::Attachments::changed, this, &PostEditor::followAttachments);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget * /*before*/, QWidget *now) { showFocused(now); });
    for (QComboBox *box : page->findChildren<QComboBox *>())
        connect(box, &QComboBox::activated, this, [this] { m_chosenAt = QCursor::pos(); });
    setAcceptDrops(true);
    fillChannels();
    load();
}

void PostEditor::buildWords(QWidget *page, QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    m_heading = new ElidedLabel({}, page);
    QFont headingFont = theme::sectionFont();
    m_heading->setFont(headingFont);
    auto *close = new QToolButton(page);
    close->setIcon(theme::icon(u"close"_s));
    close->setAccessibleName(tr("Close the post"));
    close->setToolTip(tr("Close (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));
    connect(close, &QToolButton::clicked, &m_model, [this] {
        flushAll();
        m_model.close();
    });
    // The button takes a line of its own where both do not fit into one. It comes and goes without moving what stands below.
    auto *named = new QWidget(page);
    named->setMinimumHeight(theme::buttonHeight);
    auto *row = new WrappingRow(named);
    row->setSpacing(theme::unit);
    row->addWidget(m_heading);
    head->addWidget(named, 1);
    m_sendNow = new QPushButton(page);
    m_sendNow->setText(m_verbs.sendNow->text());
    m_sendNow->setAccessibleName(m_sendNow->text());
    m_sendNow->setAutoDefault(false);
    connect(m_sendNow, &QPushButton::clicked, this, &PostEditor::sendNow);
    row->addTrailing(m_sendNow);
    head->addWidget(close, 0, Qt::AlignTop);
    column->addLayout(head);
    // Beside the button that it is about.
    column->addWidget(new HeldBackNote(m_model, page));

    m_stateLine = captionLabel({}, page);
    m_stateLine->setWordWrap(true);
    column->addWidget(m_stateLine);
    m_problem = bodyLabel({}, page);
    m_problem->hide();
    column->addWidget(m_problem);
    m_fate = new PostFate(m_model, page);
    column->addWidget(m_fate);
    m_handOff = new HandOff(m_model, page);
    column->addWidget(m_handOff);
    m_stale = bodyLabel(tr("Stale: the article that it was made of says something else now."), page);
    m_stale->hide();
    m_toSource = new QPushButton(theme::icon(u"view-refresh"_s), tr("Show what changed"), page);
    m_toSource->setAccessibleName(m_toSource->text());
    m_toSource->hide();
    connect(m_toSource, &QPushButton::clicked, &m_model, [this] {
        flush();
        m_model.openSource();
    });
    column->addWidget(m_stale);
    column->addWidget(m_toSource, 0, Qt::AlignLeft);

    m_title = new TitleField(page);
    leaveKeysWhileEmpty(*m_title);
    auto *titleBox = labelled(tr("Title"), m_title, page);
    m_titleState = captionLabel({}, titleBox);
    m_titleState->setWordWrap(true);
    m_titleState->hide();
    titleBox->layout()->addWidget(m_titleState);
    column->addWidget(titleBox);
    m_text = new TextField(page);
    leaveKeysWhileEmpty(*m_text);
    m_text->setTabChangesFocus(true);
    m_text->setPlaceholderText(tr("What it says"));
    auto *textBox = labelled(tr("Text"), m_text, page);
    m_length = captionLabel({}, textBox);
    m_length->setAlignment(Qt::AlignRight);
    textBox->layout()->addWidget(m_length);
    m_makeThread = new QPushButton(theme::icon(u"view-split-left-right"_s), tr("Make a thread"), textBox);
    m_makeThread->setAccessibleName(m_makeThread->text());
    m_makeThread->setToolTip(tr("Cut the text at the ends of sentences, into parts that the channel takes; it can be undone"));
    m_makeThread->setAutoDefault(false);
    m_makeThread->hide();
    connect(m_makeThread, &QPushButton::clicked, &m_model, [this] {
        flush();
        m_model.makeThread();
    });
    textBox->layout()->addWidget(m_makeThread);
    textBox->layout()->setAlignment(m_makeThread, Qt::AlignRight);
    m_thread = captionLabel({}, textBox);
    m_thread->setWordWrap(true);
    m_thread->hide();
    textBox->layout()->addWidget(m_thread);
    column->addWidget(textBox, 1);
    buildAttachments(page, column);

    m_channel = new RemarkBox(page);
    auto *channelBox = labelled(tr("Channel"), m_channel, page);
    auto *alsoOn = new QPushButton(channelBox);
    bindToAction(*alsoOn, *m_verbs.alsoOn);
    alsoOn->setAutoDefault(false);
    alsoOn->setFlat(true);
    channelBox->layout()->addWidget(alsoOn);
    channelBox->layout()->setAlignment(alsoOn, Qt::AlignLeft);
    m_noChannel = captionLabel(tr("No channel of this workspace can carry posts yet. Feeds, tables and mailbox files are only read."), channelBox);
    m_noChannel->setWordWrap(true);
    m_toChannels = new QPushButton(tr("Show the channels"), channelBox);
    m_toChannels->setAccessibleName(m_toChannels->text());
    connect(m_toChannels, &QPushButton::clicked, &m_model, &models::CalendarPageModel::openChannels);
    channelBox->layout()->addWidget(m_noChannel);
    channelBox->layout()->addWidget(m_toChannels);
    channelBox->layout()->setAlignment(m_toChannels, Qt::AlignLeft);
    column->addWidget(channelBox);
    m_language = new QComboBox(page);
    m_language->addItem(tr("Not said"), QString());
    for (const QString &code : offeredLanguages())
        m_language->addItem(languageEntry(code), code);
    m_state = new QComboBox(page);
    for (QComboBox *box : {m_channel, m_language, m_state}) {
        guardFromWheel(*box);
        // As wide as there is room, not as its longest word in any language.
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(4);
    }
    for (const PostState state : {PostState::Draft, PostState::InReview, PostState::Approved})
        m_state->addItem(models::wordFor(state), static_cast<int>(state));
    m_stateName = bodyLabel({}, page);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(theme::unit + theme::half);
    pair->addWidget(labelled(tr("Language"), m_language, page), 1);
    auto *stateBox = labelled(tr("State"), m_state, page);
    m_stateName->setParent(stateBox);
    m_stateName->setMinimumHeight(theme::buttonHeight);
    stateBox->layout()->addWidget(m_stateName);
    pair->addWidget(stateBox, 1);
    column->addLayout(pair);
    m_extras = new PostExtras(page);
    column->addWidget(m_extras);
    connect(m_extras, &PostExtras::chosen, this, &PostEditor::flush);
    connect(m_extras, &PostExtras::typed, &m_pause, qOverload<>(&QTimer::start));
    connect(m_extras, &PostExtras::typed, this, &PostEditor::showLength);

    connect(m_title, &QLineEdit::textEdited, this, [this] {
        showLength();
        m_pause.start();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        showLength();
        if (!m_isLoading)
            m_pause.start();
    });
    connect(m_text, &TextField::attachableGiven, this, &PostEditor::attach);
    connect(m_channel, &QComboBox::activated, this, [this] {
        flush();
        showLength();
    });
    connect(m_language, &QComboBox::activated, this, [this] {
        flush();
        showLength();
    });
    connect(m_state, &QComboBox::activated, this, [this] {
        flush();
        if (m_model.opened())
            m_model.setState(m_model.opened()->post.id, static_cast<PostState>(m_state->currentData().toInt()));
    });
}

void PostEditor::buildDates(QWidget *page, QVBoxLayout *column)
{
    column->addWidget(hairline(Qt::Horizontal, page));
    m_plan = new DateBox(tr("Planned for"), DateBox::Zone::Without, page);
    column->addWidget(m_plan);
    column->addWidget(hairline(Qt::Horizontal, page));
    m_schedule = new DateBox(tr("Scheduled for"), DateBox::Zone::With, page);
    column->addWidget(m_schedule);
    connect(m_plan, &DateBox::dateChanged, this, &PostEditor::planChanged);
    connect(m_schedule, &DateBox::dateChanged, this, &PostEditor::scheduleChanged);

    m_article = new QPushButton(page);
    m_article->setFlat(true);
    m_article->setIcon(theme::icon(u"place-articles"_s));
    m_article->hide();
    connect(m_article, &QPushButton::clicked, &m_model, &models::CalendarPageModel::openArticle);
    column->addWidget(m_article, 0, Qt::AlignLeft);
}

void PostEditor::buildAttachments(QWidget *page, QVBoxLayout *column)
{
    m_attachments = new AttachmentList(m_model.attachments(), m_model.pictures(), page);
    m_attachments->setTabbedAfter(m_makeThread);
    column->addWidget(m_attachments);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::unit);
    m_attach = new QPushButton(page);
    bindToAction(*m_attach, *m_verbs.attach);
    m_attach->setIcon(m_verbs.attach->icon());
    m_attach->setAutoDefault(false);
    m_attachmentState = captionLabel({}, page);
    m_attachmentState->setWordWrap(true);
    row->addWidget(m_attach);
    row->addWidget(m_attachmentState, 1);
    column->addLayout(row);
    connect(m_attachments, &AttachmentList::left, m_text, qOverload<>(&QWidget::setFocus));
}

} // namespace parvis::ui
