// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/posteditor.h"

#include "core/domain/channels/holding.h"
#include "models/calendar/pollwords.h"
#include "models/calendar/titlewords.h"
#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/calendar/askfirstdialog.h"
#include "ui/calendar/datebox.h"
#include "ui/calendar/handoff.h"
#include "ui/calendar/postextras.h"
#include "ui/calendar/postfate.h"
#include "ui/calendar/postwords.h"
#include "ui/widgets/actionbutton.h"
#include "ui/media/attachable.h"
#include "ui/media/attachmentlist.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/localfiles.h"
#include "ui/widgets/steadyplace.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QAction>
#include <QtGui/QCursor>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include <memory>

using namespace Qt::StringLiterals;
using parvis::domain::PostState;

namespace parvis::ui {

namespace {

/// How a part of a thread ends, cut between words.
QString lastWordsOf(const QString &part)
{
    constexpr qsizetype longest = 40;
    const QString line = part.simplified();
    if (line.size() <= longest)
        return line;
    const qsizetype space = line.indexOf(u' ', line.size() - longest);
    return u'…' + (space < 0 ? line.last(longest) : line.sliced(space + 1));
}

} // namespace

PostEditor::~PostEditor() = default;

models::PostFields PostEditor::fields() const
{
    return {.title = m_title->text(),
            .text = m_text->toPlainText(),
            .language = m_language->currentData().toString(),
            .channel = domain::Id<domain::Channel>(m_channel->currentData().toLongLong()),
            .options = m_extras->options()};
}

QString PostEditor::whyFixed(const models::CalendarEntry &entry) const
{
    if (m_model.isReadOnly())
        return models::readOnlyReason();
    if (entry.post.state == PostState::Sending || entry.post.state == PostState::Pending)
        return tr("It is on its way: nothing of it can be changed just now.");
    if (entry.post.state == PostState::Cancelled && entry.post.publishedAt)
        return tr("It was published and has been deleted there. Copy it to use its words again.");
    if (domain::mayHaveArrived(entry.post))
        return tr("Nobody knows whether it arrived: say first whether it is there. Nothing of it can be changed before.");
    if (!domain::isLocked(entry.post.state))
        return {};
    return m_model.whyNotChangeThere(entry).isEmpty() ? tr("It has left: what it says is changed where it stands.")
                                                      : tr("It has left: nothing of it can be changed here.");
}

bool PostEditor::canWrite() const
{
    return m_model.opened() && whyFixed(*m_model.opened()).isEmpty();
}

void PostEditor::flush()
{
    m_pause.stop();
    if (!canWrite())
        return;
    m_model.attachments().keep();
    const models::PostFields typed = fields();
    if (typed == m_written)
        return;
    m_written = typed;
    m_model.edit(typed);
}

void PostEditor::flushAll()
{
    flush();
    m_plan->flush();
    m_schedule->flush();
}

void PostEditor::leave()
{
    flush();
    m_plan->flush();
    m_schedule->giveUp();
}

void PostEditor::sendNow()
{
    if (!m_schedule->acceptsZone())
        return;
    // It is sent as it is planned by now; a scheduled time that nobody confirmed is none.
    leave();
    if (!m_model.opened())
        return;
    const auto send = [this, id = m_model.opened()->post.id] {
        m_isAsked = true;
        m_model.sendNow(id);
    };
    const QString byHand = m_model.askBeforePublishing(*m_model.opened());
    if (byHand.isEmpty())
        return send();
    auto *dialog = new AskFirstDialog(tr("Publish it by hand"), byHand, this);
    connect(dialog, &AskFirstDialog::taken, this, send);
    dialog->open();
}

void PostEditor::load()
{
    m_pause.stop();
    m_plan->forget();
    m_schedule->forget();
    m_refused.reset();
    m_isAsked = false;
    m_isNews = false;
    m_lost.clear();
    m_isNew = m_model.opened() && m_model.opened()->post.id.isNull();
    if (!m_model.opened())
        return;
    const models::CalendarEntry &entry = *m_model.opened();
    m_was = entry.post.state;
    fillChannels();
    showWords(entry);
    showState(entry);
    showDates(entry);
    // What became of it stands at the top.
    m_scroll->verticalScrollBar()->setValue(0);
    m_isFresh = true;
    m_pointer = QCursor::pos();
}

void PostEditor::follow()
{
    if (!m_model.opened())
        return;
    const models::CalendarEntry &entry = *m_model.opened();
    // What comes in about a post that is looked at stands above: it pushes nothing away below a hand, nor the head of one that was just opened out of sight.
    const bool isNews = isNewsShown(entry);
    const QPointer<QWidget> keyboard = window()->focusWidget();
    // Where a list has closed the pointer means nothing.
    const bool isChosen = QCursor::pos() == m_chosenAt && keyboard && m_scroll->widget()->isAncestorOf(keyboard);
    QWidget *held = m_lost ? m_lost.data() : isChosen ? keyboard.data() : nullptr;
    // Who acts on what became of it looks at that, and sees what comes of it.
    const bool isActing = m_scroll->verticalScrollBar()->value() == 0 && m_fate->isAncestorOf(keyboard) && !m_scroll->underMouse();
    const auto steady = isAtTop() || isNews || isActing ? nullptr : std::make_unique<SteadyPlace>(*m_scroll, held);
    lendKeyboard();
    // What is being typed is newer than what the workspace answers.
    if (!m_pause.isActive() && fields() == m_written)
        showWords(entry);
    else if (!m_pause.isActive() && m_written && canWrite())
        m_pause.start(); // typed just before it could not be changed for a moment
    showState(entry);
    showDates(entry);
    showLength();
    giveKeyboardBack();
    const bool isKit = m_isAsked && HandOff::isDue(entry);
    m_isAsked = m_isAsked && !isKit;
    // Asked for, unlike what comes by itself: it is shown, once it has its place, wherever the keyboard went meanwhile.
    if (isKit || isNews)
        QTimer::singleShot(0, m_scroll, [scroll = m_scroll] { scroll->verticalScrollBar()->setValue(0); });
}

void PostEditor::showWords(const models::CalendarEntry &entry)
{
    m_isLoading = true;
    const QString fixed = whyFixed(entry);
    if (m_title->text() != entry.post.title)
        m_title->setText(entry.post.title);
    if (m_text->toPlainText() != entry.post.text)
        m_text->setPlainText(entry.post.text);
    m_title->setReadOnly(!fixed.isEmpty());
    m_text->setReadOnly(!fixed.isEmpty());
    QPalette paper = palette();
    if (!fixed.isEmpty())
        paper.setColor(QPalette::Base, theme::ink(theme::Ink::SoftFill));
    for (QWidget *field : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_text)}) {
        field->setPalette(paper);
        field->setToolTip(fixed);
        field->setAccessibleDescription(fixed);
    }
    if (const qint64 channel = entry.post.channel.value(); m_channel->findData(channel) < 0)
        fillChannels();
    else
        m_channel->setCurrentIndex(m_channel->findData(channel));
    if (m_language->findData(entry.post.language) < 0)
        m_language->addItem(entry.post.language, entry.post.language);
    m_language->setCurrentIndex(m_language->findData(entry.post.language));
    // What can no longer be chosen is not offered.
    m_extras->setOptions(entry.post.options, fixed.isEmpty() ? m_model.capabilities(entry.post.channel) : domain::Capabilities());
    m_extras->setBlocked(fixed);
    showLength();
    m_written = fields();
    m_isLoading = false;
}

void PostEditor::showLength()
{
    const QString text = m_text->toPlainText();
    const domain::Capabilities can = m_model.capabilities(domain::Id<domain::Channel>(m_channel->currentData().toLongLong()));
    // Of a thread the longest part counts.
    domain::TextMeasure measure;
    const QStringList parts = m_model.partsOf(text);
    for (const QString &part : parts) {
        if (const auto one = domain::measuredText(part, domain::textLimitOf(can, m_extras->options())); one.used >= measure.used)
            measure = one;
    }
    m_extras->setPollNote(m_model.hasDroppedPolls(domain::Id<domain::Channel>(m_channel->currentData().toLongLong()), m_extras->options())
                              //: %1 is a channel
                              ? tr("The server of “%1” left the poll out last time.").arg(chosenChannel())
                              : QString());
    // What is published by hand is for the person to make fit.
    const bool isSent = canWrite() && m_model.isConnected(domain::Id<domain::Channel>(m_channel->currentData().toLongLong()));
    const auto poll = isSent ? m_extras->options().poll : std::nullopt;
    const bool hasFiles = !m_model.attachments().list().isEmpty();
    m_extras->setPollWarning(poll ? models::pollWarning(can, *poll, text, hasFiles, chosenChannel(), parts.size()) : QString());
    const QLocale locale;
    const QString of = measure.most ? tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most)) : QString();
    const QString told = of.isEmpty() ? tr("%Ln character(s)", nullptr, static_cast<int>(measure.used))
        : measure.isTooLong()         ? tr("%1: %2 too many", "characters").arg(of, locale.toString(measure.used - *measure.most))
                                      : of;
    // Of the channel that is chosen, which the workspace may not have yet.
    const auto &opened = m_model.opened();
    const bool isArticle = opened && domain::leavesAsArticle(can, !opened->post.article.isNull(), opened->post.kind, text);
    const QString tooShort = showTitle(can, isArticle);
    m_length->setText(isArticle ? whatOfTheArticle(can) : !tooShort.isEmpty() ? tooShort : parts.size() > 1 ? tr("longest part: %1").arg(told) : told);
    m_length->setWordWrap(isArticle || !tooShort.isEmpty());
    showWhatLeaves(isArticle && !can.canPost);
    QPalette inks = palette();
    // A caption is written in this role.
    inks.setColor(m_length->foregroundRole(), theme::ink(measure.isTooLong() || !tooShort.isEmpty() ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_length->setPalette(inks);
    const domain::Id<domain::Channel> channel(m_channel->currentData().toLongLong());
    const bool isInVain = !isArticle && m_model.isCutInVain(text, channel);
    m_makeThread->setVisible(canWrite() && (isInVain || (measure.isTooLong() && m_model.canBecomeThread(text, channel))));
    m_makeThread->setText(isInVain ? tr("Make one text of it") : parts.size() > 1 ? tr("Cut the thread anew") : tr("Make a thread"));
    m_makeThread->setToolTip(isInVain && can.hasThreads ? tr("The text is the question of its poll there: what is cut into parts does not leave so")
                                 : isInVain             ? tr("This channel has no threads: what is cut into parts does not leave there")
                                                        : tr("Cut the text at the ends of sentences, into parts that the channel takes; it can be undone"));
    m_makeThread->setAccessibleName(m_makeThread->text());
    showThread(text, can);
}

QString PostEditor::showTitle(const domain::Capabilities &can, bool isArticle)
{
    const auto &opened = m_model.opened();
    const bool isOfItsOwn = opened && opened->post.kind == domain::PostKind::Post && !domain::isLocked(opened->post.state);
    const auto words = models::titleWords(isOfItsOwn ? can : domain::Capabilities(), isOfItsOwn && isArticle, m_title->text(), m_text->toPlainText());
    m_title->setPlaceholderText(words.placeholder);
    m_titleState->setText(words.sentence);
    m_titleState->setVisible(!words.sentence.isEmpty());
    QPalette inks = palette();
    inks.setColor(m_titleState->foregroundRole(), theme::ink(words.isFault ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_titleState->setPalette(inks);
    if (canWrite())
        m_title->setAccessibleDescription(words.sentence);
    return words.textFault;
}

void PostEditor::showWhatLeaves(bool isArticleAlone)
{
    // What leaves with nothing is not offered; what was written or attached before it became an article's stays to be seen.
    m_text->setVisible(!isArticleAlone || !m_text->toPlainText().isEmpty());
    const bool canAttach = !isArticleAlone || !m_model.attachments().list().isEmpty();
    m_attach->setVisible(canAttach);
    m_attachmentState->setVisible(canAttach);
    // An article has its own.
    m_language->parentWidget()->setVisible(!isArticleAlone);
}

void PostEditor::showThread(const QString &text, const domain::Capabilities &can)
{
    const domain::Id<domain::Channel> channel(m_channel->currentData().toLongLong());
    const QStringList proposed = m_makeThread->isHidden() ? QStringList() : m_model.proposedParts(text, m_language->currentData().toString(), channel);
    const QStringList parts = proposed.isEmpty() ? m_model.partsOf(text) : proposed;
    m_thread->setVisible(parts.size() > 1);
    if (parts.size() < 2)
        return;
    const int count = static_cast<int>(parts.size());
    const bool isInVain = m_model.isCutInVain(text, channel);
    // What is only a draft does not leave.
    const bool leaves = m_model.opened() && (m_model.opened()->post.state == domain::PostState::Scheduled || domain::isLocked(m_model.opened()->post.state));
    QStringList lines{isInVain && can.hasThreads ? tr("It is cut into %Ln part(s), and is the question of its poll there.", nullptr, count)
                          : isInVain             ? tr("It is cut into %Ln part(s), and this channel has no threads.", nullptr, count)
                          : !proposed.isEmpty()  ? tr("As a thread it would leave in %Ln part(s):", nullptr, count)
                          : leaves               ? tr("It leaves as a thread of %Ln part(s).", nullptr, count)
                                                 : tr("It would leave as a thread of %Ln part(s).", nullptr, count)};
    // Of one that has left, what became of it says so.
    const bool hasLeft = m_model.opened() && (domain::isLocked(m_model.opened()->post.state) || models::isDeletedThere(m_model.opened()->post));
    if (proposed.isEmpty() && can.canEdit && !hasLeft && !isInVain)
        lines.first() += u' ' + tr("Once it has left, its parts are changed there by hand.");
    constexpr qsizetype most = 12;
    const QLocale locale;
    for (qsizetype at = 0; at < std::min(parts.size(), most); ++at) {
        const auto measure = domain::measuredText(parts[at], domain::textLimitOf(can, m_extras->options()));
        const QString length = measure.most ? tr("%1 of %2", "characters").arg(locale.toString(measure.used), locale.toString(*measure.most))
                                            : tr("%Ln character(s)", nullptr, static_cast<int>(measure.used));
        //: a part of a thread; %1 is which, %2 how long it is ("480 of 500"), %3 its last words
        lines << tr("%1. %2, ends with “%3”").arg(locale.toString(at + 1), length, lastWordsOf(parts[at]));
    }
    if (parts.size() > most)
        lines << u"…"_s;
    m_thread->setText(lines.join(u'\n'));
}

QString PostEditor::whatOfTheArticle(const domain::Capabilities &can) const
{
    QString told = can.canPost            ? tr("The article itself leaves there, as long as nothing is written here.")
        : m_text->toPlainText().isEmpty() ? tr("The article itself leaves there.")
                                          : tr("The article itself leaves there, not this text.");
    const models::OpenedArticle &article = m_model.leavingArticle();
    if (article.undescribed() > 0)
        told += u' ' + tr("%Ln of its image(s) have no description yet.", nullptr, article.undescribed());
    if (article.hasMarkup())
        told += u' ' + (can.keepsMarkup ? tr("Its tags of HTML go along as they are written.") : tr("Of its tags of HTML the words alone go along."));
    return told;
}

void PostEditor::followAttachments()
{
    auto &attachments = m_model.attachments();
    const QString refusal = m_model.opened() ? attachments.refusal() : tr("Choose a post or an idea first.");
    m_verbs.attach->setEnabled(refusal.isEmpty());
    m_verbs.attach->setToolTip(refusal.isEmpty() ? m_verbs.attach->whatsThis() : refusal);
    const int undescribed = attachments.undescribed();
    m_attachmentState->setText(attachments.isTakingIn()           ? tr("Taking the file in…")
                                   : undescribed > 0              ? tr("%Ln image(s) to describe before it is scheduled", nullptr, undescribed)
                                   : attachments.list().isEmpty() ? refusal
                                                                  : QString());
    m_handOff->follow();
}

void PostEditor::attach(const QMimeData &given)
{
    flush();
    if (const QStringList files = filesIn(given); !files.isEmpty())
        m_model.attachments().attachFiles(files);
    else if (const QImage picture = pictureIn(given); !picture.isNull())
        m_model.attachments().attachPicture(picture);
}

void PostEditor::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_model.opened() || !isAttachable(*event->mimeData(), Giving::Dropped))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void PostEditor::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    attach(*event->mimeData());
}

void PostEditor::showState(const models::CalendarEntry &entry)
{
    const QString reason = whyFixed(entry);
    const bool isLocked = !reason.isEmpty();
    m_heading->setText(entry.post.id.isNull() ? tr("New post") : tr("Post"));
    m_channel->setEnabled(!isLocked);
    m_channel->setToolTip(reason);
    m_language->setEnabled(!isLocked);
    m_language->setToolTip(reason);

    const int choice = m_state->findData(static_cast<int>(entry.post.state));
    const bool isTakenUpAgain = entry.post.state == PostState::Failed || (entry.post.state == PostState::Cancelled && !models::isDeletedThere(entry.post));
    const bool canChoose = choice >= 0 || isTakenUpAgain;
    const QSignalBlocker quiet(m_state);
    m_state->setCurrentIndex(choice);
    m_state->setPlaceholderText(models::stateWord(entry.post));
    const bool isUnsure = entry.delivery && entry.delivery->state == domain::DeliveryState::Unsure;
    m_state->setEnabled(!isLocked && !isUnsure);
    m_state->setToolTip(reason);
    m_state->setVisible(canChoose);
    m_stateName->setText(models::stateWord(entry.post));
    m_stateName->setVisible(!canChoose);

    QString line;
    const QLocale locale;
    // Of what the service has, the ledger says what comes next.
    const bool hasArrived
        = entry.delivery && (entry.delivery->state == domain::DeliveryState::Held || entry.delivery->state == domain::DeliveryState::Processing);
    if (HandOff::isDue(entry))
        line.clear();
    else if (entry.post.publishedAt && entry.at && entry.post.options.visibility && domain::isUnpublished(*entry.post.options.visibility))
        line = tr("Put there on %1 at %2, for nobody yet.").arg(models::longDate(entry.at->date()), locale.toString(entry.at->time(), QLocale::ShortFormat));
    else if (entry.post.publishedAt && entry.at)
        line = tr("Published on %1 at %2.").arg(models::longDate(entry.at->date()), locale.toString(entry.at->time(), QLocale::ShortFormat));
    else if (entry.post.id.isNull())
        line = tr("Kept in the calendar with its first words.");
    else if (entry.look == models::PostLook::Late && !entry.hasMissed && !hasArrived)
        line = tr("Late: its time has passed and it has not left.");
    else if (m_isNew && !domain::isLocked(entry.post.state))
        // The line stays, so that nothing below it moves under the hand.
        line = entry.post.state == domain::PostState::Draft ? tr("This draft is kept in the calendar.") : tr("This post is kept in the calendar.");
    if (!reason.isEmpty())
        line = line.isEmpty() ? reason : line + u' ' + reason;
    m_stateLine->setText(line);
    m_stateLine->setVisible(!line.isEmpty());
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    warned.setColor(QPalette::PlaceholderText, theme::ink(entry.look == models::PostLook::Late ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_problem->setPalette(warned);
    m_stateLine->setPalette(warned);
    m_fate->follow();
    m_handOff->follow();
    followAttachments();
    // What the ledger knows of it says more.
    const bool isTold = m_model.openedDelivery() && !m_fate->isHidden();
    const QString failure = isTold ? QString() : models::failureInWords(entry.post);
    m_problem->setText(failure.isEmpty() ? QString() : u"✕ "_s + failure);
    m_problem->setVisible(!failure.isEmpty());

    const QString whyNotNow = m_model.whyNotSendNow(entry);
    const bool isPast = domain::isLocked(entry.post.state) || models::isDeletedThere(entry.post);
    // What failed or missed its time has a verb of its own for it, and what is due by hand all it needs. Of one that has no words yet nothing leaves.
    const bool isKept = !entry.post.id.isNull();
    m_sendNow->setVisible(isKept && !isPast && !isUnsure && entry.post.state != PostState::Failed && !entry.hasMissed && !HandOff::isDue(entry));
    m_sendNow->setEnabled(whyNotNow.isEmpty());
    m_sendNow->setToolTip(whyNotNow.isEmpty() ? tooltipOf(*m_verbs.sendNow) : whyNotNow);
    // How it is cut may be known only by now.
    showLength();
    const bool isStale = entry.isStale && !m_model.leavesAsArticle(entry.post);
    m_stale->setVisible(isStale);
    m_stale->setPalette(warned);
    m_toSource->setVisible(isStale);
    const QString article = m_model.openedArticle();
    m_article->setVisible(!article.isEmpty());
    constexpr int longest = 36;
    const QString shown = article.size() > longest ? article.left(longest - 1) + u'…' : article;
    m_article->setText(tr("From “%1”", "the article a post derives from").arg(shown));
    m_article->setToolTip(tr("Open the article “%1”").arg(article));
}

QString PostEditor::whatScheduleMeans(const models::CalendarEntry &entry) const
{
    if (entry.post.state == PostState::Sending)
        return tr("It is being sent.");
    if (domain::isLocked(entry.post.state))
        return tr("It has left.");
    if (entry.delivery && entry.delivery->state == domain::DeliveryState::Unsure)
        return tr("It may have left: say above whether it is there.");
    if (entry.post.state == PostState::Failed)
        return tr("It did not leave. Choose another time to schedule it again.");
    if (!entry.post.scheduledFor && entry.post.channel.isNull())
        return tr("A commitment to a time, in a zone. It needs a channel.");
    if (!entry.post.scheduledFor)
        return tr("A commitment to a time, in a zone.");
    return entry.post.state == PostState::Scheduled ? models::holderSentence(entry) : tr("A commitment to a time, in a zone.");
}

void PostEditor::showDates(const models::CalendarEntry &entry)
{
    const domain::Post &post = entry.post;
    const QByteArray zone = m_model.zone().id();
    const QDateTime usual = m_model.proposedTime(m_model.selectedDate());
    const auto isToCome = [this](const std::optional<QDateTime> &wall) { return wall && *wall > m_model.now(); };
    // What is offered to commit to is the plan, unless that has passed.
    const QDateTime next = isToCome(post.plannedFor) ? *post.plannedFor : m_model.proposedTime(std::max(m_model.selectedDate(), m_model.today()));
    const auto plan = post.plannedFor ? std::optional(domain::ZonedTime{.wall = *post.plannedFor, .zone = zone}) : std::nullopt;
    m_plan->setDate(plan, {.wall = entry.at.value_or(usual), .zone = zone});
    // What was written while it was on its way is past once it has left.
    if (post.state == PostState::Published || models::isDeletedThere(post)) {
        m_plan->forget();
        m_schedule->forget();
    }
    // What was in its way is gone: nothing is to be mended any more.
    if (m_refused && m_model.whyNotSchedule(post, *m_refused).isEmpty()) {
        m_refused.reset();
        m_schedule->forget();
    }
    m_schedule->setDate(post.scheduledFor, {.wall = next, .zone = zone});
    const QString mailed = domain::isLocked(post.state) ? QString() : models::mailingSentence(post.options.mailing, m_model.capabilities(post.channel));
    m_schedule->setMeaning((whatScheduleMeans(entry) + u' ' + mailed).trimmed());
    m_schedule->setRemark(post.scheduledFor ? m_model.remarkOn(*post.scheduledFor) : QString());
    const bool isUnsure = entry.delivery && entry.delivery->state == domain::DeliveryState::Unsure;
    const QString fixed = isUnsure ? tr("It may have left: say above whether it is there.") : whyFixed(entry);
    m_plan->setMeaning(domain::isLocked(post.state) ? tr("What was intended.") : tr("An intention. It moves freely and sends nothing."));
    m_plan->setBlocked(fixed);
    const bool isReady = !post.id.isNull() && !post.channel.isNull();
    const QString missing
        = m_model.hasNoChannel() ? tr("No channel of this workspace can carry posts yet.") : tr("Choose a channel and write a few words first.");
    m_schedule->setBlocked(!fixed.isEmpty() ? fixed : isReady || post.scheduledFor ? QString() : missing);
}

void PostEditor::planChanged()
{
    flush();
    if (!m_model.opened())
        return;
    const auto chosen = m_plan->date();
    m_model.planFor(m_model.opened()->post.id, chosen ? std::optional(chosen->wall) : std::nullopt);
}

void PostEditor::scheduleChanged()
{
    flush();
    if (!m_model.opened())
        return;
    const auto id = m_model.opened()->post.id;
    const auto chosen = m_schedule->date();
    if (!chosen)
        return m_model.unschedule(id);
    // What was typed stays to be mended: a person on the way from one date to another passes through others.
    m_refused.reset();
    if (const QString why = m_model.whyNotSchedule(m_model.opened()->post, *chosen); !why.isEmpty()) {
        m_refused = chosen;
        return refuseSchedule(why);
    }
    m_model.schedule(id, *chosen);
}

void PostEditor::refuseSchedule(const QString &sentence)
{
    m_schedule->setRefusal(sentence);
    // The sentence has its place only when control returns.
    QTimer::singleShot(0, this, [this] {
        if (!m_scroll)
            return;
        const QPoint foot = m_schedule->mapTo(m_scroll->widget(), m_schedule->rect().bottomLeft());
        m_scroll->ensureVisible(foot.x(), foot.y());
    });
}

void PostEditor::focusTitle()
{
    m_title->setFocus(Qt::OtherFocusReason);
    m_title->selectAll();
}

bool PostEditor::event(QEvent *event)
{
    // Letters typed to choose in a list belong to the list, not to the page's shortcuts.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isLetter = !key->text().isEmpty() && key->text().at(0).isPrint() && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
        const bool isPaging = key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown || key->key() == Qt::Key_Delete;
        if (isLetter || isPaging) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void PostEditor::hideEvent(QHideEvent *event)
{
    if (event->spontaneous())
        flush();
    else
        leave();
    QWidget::hideEvent(event);
}

} // namespace parvis::ui
