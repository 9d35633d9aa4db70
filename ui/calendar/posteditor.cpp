// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/posteditor.h"

#include "models/shell/moments.h"
#include "models/shell/sentences.h"
#include "ui/calendar/datebox.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/theme.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;
using parvis::domain::PostState;

namespace parvis::ui {

PostEditor::~PostEditor() = default;

void PostEditor::fillChannels()
{
    const QSignalBlocker quiet(m_channel);
    const QVariant chosen = m_channel->currentData();
    m_channel->clear();
    m_channel->addItem(tr("Not decided yet"), qint64{0});
    for (const domain::Channel &channel : m_model.channels()) {
        constexpr int side = 12;
        QPixmap dot(side, side);
        dot.fill(theme::series(channel.series));
        m_channel->addItem(QIcon(dot), channel.name, channel.id.value());
    }
    const qint64 wanted = m_model.opened() ? m_model.opened()->post.channel.value() : chosen.toLongLong();
    // A post that was put on a channel which nobody can publish on goes on saying so.
    if (wanted != 0 && m_channel->findData(wanted) < 0 && m_model.opened())
        m_channel->addItem(m_model.opened()->channelName, wanted);
    m_channel->setCurrentIndex(std::max(0, m_channel->findData(wanted)));
    const bool hasNone = m_model.hasNoChannel();
    m_noChannel->setVisible(hasNone);
    m_toChannels->setVisible(hasNone);
}

models::PostFields PostEditor::fields() const
{
    return {.title = m_title->text(),
            .text = m_text->toPlainText(),
            .language = m_language->currentData().toString(),
            .channel = domain::Id<domain::Channel>(m_channel->currentData().toLongLong())};
}

QString PostEditor::whyFixed(const models::CalendarEntry &entry) const
{
    if (m_model.isReadOnly())
        return models::readOnlyReason();
    return domain::isLocked(entry.post.state) ? tr("It has left: nothing of it can be changed here.") : QString();
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
    const models::PostFields typed = fields();
    if (typed == m_written)
        return;
    m_written = typed;
    m_model.edit(typed);
}

void PostEditor::load()
{
    m_pause.stop();
    if (!m_model.opened())
        return;
    const models::CalendarEntry &entry = *m_model.opened();
    fillChannels();
    showWords(entry);
    showState(entry);
    showDates(entry);
}

void PostEditor::follow()
{
    if (!m_model.opened())
        return;
    const models::CalendarEntry &entry = *m_model.opened();
    // What is being typed is newer than what the workspace answers.
    if (!m_pause.isActive() && fields() == m_written)
        showWords(entry);
    showState(entry);
    showDates(entry);
}

void PostEditor::showWords(const models::CalendarEntry &entry)
{
    m_isLoading = true;
    const QString fixed = whyFixed(entry);
    if (m_title->text() != entry.post.title)
        m_title->setText(entry.post.title);
    if (m_text->toPlainText() != entry.post.text)
        m_text->setPlainText(entry.post.text);
    m_length->setText(tr("%Ln character(s)", nullptr, static_cast<int>(entry.post.text.size())));
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
    m_written = fields();
    m_isLoading = false;
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
    const bool canChoose = choice >= 0 || entry.post.state == PostState::Failed || entry.post.state == PostState::Cancelled;
    const QSignalBlocker quiet(m_state);
    m_state->setCurrentIndex(choice);
    m_state->setPlaceholderText(models::wordFor(entry.post.state));
    m_state->setEnabled(!isLocked);
    m_state->setToolTip(reason);
    m_state->setVisible(canChoose);
    m_stateName->setText(models::wordFor(entry.post.state));
    m_stateName->setVisible(!canChoose);

    QString line;
    const QLocale locale;
    if (entry.post.publishedAt && entry.at)
        line = tr("Published on %1 at %2.").arg(models::longDate(entry.at->date()), locale.toString(entry.at->time(), QLocale::ShortFormat));
    else if (entry.post.id.isNull())
        line = tr("It is kept with its first words.");
    else if (entry.look == models::PostLook::Late)
        line = tr("Late: its time has passed and it has not left.");
    if (!reason.isEmpty())
        line = line.isEmpty() ? reason : line + u' ' + reason;
    m_stateLine->setText(line);
    m_stateLine->setVisible(!line.isEmpty());
    QPalette warned = palette();
    warned.setColor(QPalette::WindowText, theme::ink(theme::Ink::Unfavourable));
    warned.setColor(QPalette::PlaceholderText, theme::ink(entry.look == models::PostLook::Late ? theme::Ink::Unfavourable : theme::Ink::MutedText));
    m_problem->setPalette(warned);
    m_stateLine->setPalette(warned);
    const QString failure = models::failureInWords(entry.post);
    m_problem->setText(failure.isEmpty() ? QString() : u"✕ "_s + failure);
    m_problem->setVisible(!failure.isEmpty());

    m_stale->setVisible(entry.isStale);
    m_stale->setPalette(warned);
    m_toSource->setVisible(entry.isStale);
    const int parts = m_model.openedParts();
    m_thread->setText(tr("It leaves as a thread of %Ln part(s).", nullptr, parts));
    m_thread->setVisible(parts > 1);
    const QString article = m_model.openedArticle();
    m_article->setVisible(!article.isEmpty());
    constexpr int longest = 36;
    const QString shown = article.size() > longest ? article.left(longest - 1) + u'…' : article;
    m_article->setText(tr("From “%1”", "the article a post derives from").arg(shown));
    m_article->setToolTip(tr("Open the article “%1”").arg(article));
    m_address->setVisible(entry.post.url.startsWith("http://"_L1) || entry.post.url.startsWith("https://"_L1));
    m_address->setToolTip(entry.post.url);
}

QString PostEditor::whatScheduleMeans(const models::CalendarEntry &entry) const
{
    if (domain::isLocked(entry.post.state))
        return tr("It has left.");
    if (entry.post.state == PostState::Failed)
        return tr("It did not leave. Choose another time to schedule it again.");
    if (!entry.post.scheduledFor && entry.post.channel.isNull())
        return tr("A commitment to a time, in a zone. It needs a channel.");
    if (!entry.post.scheduledFor)
        return tr("A commitment to a time, in a zone.");
    if (entry.post.holder == domain::PostHolder::ByHand)
        return tr("A commitment: you publish it by hand at that time.");
    return tr("A commitment, but nobody holds it yet: this version of Parvis does not send. The time is kept, and the post is marked late once it has passed.");
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
    m_schedule->setDate(post.scheduledFor, {.wall = next, .zone = zone});
    m_schedule->setMeaning(whatScheduleMeans(entry));
    m_schedule->setRemark(post.scheduledFor ? m_model.remarkOn(*post.scheduledFor) : QString());
    const QString fixed = whyFixed(entry);
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
    if (const QString why = m_model.whyNotSchedule(m_model.opened()->post, *chosen); !why.isEmpty())
        return refuseSchedule(why);
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
    flush();
    QWidget::hideEvent(event);
}

} // namespace parvis::ui
