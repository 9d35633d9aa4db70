// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/calendar/calendarpagemodel.h"

#include <QtCore/QPointer>
#include <QtWidgets/QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QMimeData;
class QVBoxLayout;

namespace parvis::ui {

class AttachmentList;
class DateBox;
class ElidedLabel;
class HandOff;
class PostExtras;
class PostFate;
class TextField;

/// The post beside the calendar: its words, its channel, its plan and its schedule as two dates that never become one another, its state and
/// what is wrong with it. Words are written a moment after the last key; dates at once.
class PostEditor : public QWidget
{
    Q_OBJECT

public:
    /// What can be done beside writing, all of it with the opened post.
    struct Verbs
    {
        QList<QAction *> foot;
        QAction *attach;
        QAction *alsoOn;   ///< makes posts of its own for other channels
        QAction *sendNow;  ///< for its name and its keys
    };

    PostEditor(models::CalendarPageModel &model, const Verbs &verbs, QWidget *parent = nullptr);
    ~PostEditor() override;

    /// True where a post is open and its words can be changed.
    [[nodiscard]] bool canWrite() const;
    /// Puts the focus where writing begins.
    void focusTitle();
    /// Writes what was typed, now.
    void flush();
    /// The same with the dates, which are written a moment after the last key otherwise.
    void flushAll();
    /// Keeps what was typed, but no scheduled time that nobody confirmed.
    void leave();
    /// Sends the opened post now; where it is published by hand, shows what is needed for that.
    void sendNow();

protected:
    bool event(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildWords(QWidget *page, QVBoxLayout *column);
    void buildDates(QWidget *page, QVBoxLayout *column);
    void buildAttachments(QWidget *page, QVBoxLayout *column);
    void attach(const QMimeData &given);
    void followAttachments();
    /// How long the text is, as the channel counts.
    void showLength();
    /// What the title is for, and whether the channel takes it; answers what is wrong with the text below it.
    QString showTitle(const domain::Capabilities &can, bool isArticle);
    /// The parts of the thread that it is, or would become, with their lengths and where each ends.
    void showThread(const QString &text, const domain::Capabilities &can);
    /// Where an article alone leaves, nothing is offered that would not leave with it.
    void showWhatLeaves(bool isArticleAlone);
    /// What is to be known of an article that leaves in the place of the text.
    [[nodiscard]] QString whatOfTheArticle(const domain::Capabilities &can) const;
    void fillChannels();
    /// Takes the keyboard from a choice that is switched off for a moment, while its service is told of it, and gives it back afterwards.
    void lendKeyboard();
    void giveKeyboardBack();
    /// Scrolls what the keyboard went to whole into sight, once what came with it has its place.
    void showFocused(QWidget *focused);
    /// What the chosen channel is called, without what is said of it beside its name.
    [[nodiscard]] QString chosenChannel() const;
    void load();
    void follow();
    /// True while a post that was just opened is to be seen from its top, whatever comes in about it.
    [[nodiscard]] bool isAtTop();
    /// True while it is on its way, or has just arrived: what says so stands at the top and is to be seen, though the keyboard leaves what cannot be changed.
    /// Not while a time is being set: its service is told at once.
    [[nodiscard]] bool isNewsShown(const models::CalendarEntry &entry);
    void showWords(const models::CalendarEntry &entry);
    void showState(const models::CalendarEntry &entry);
    void showDates(const models::CalendarEntry &entry);
    /// Why nothing of the post can be changed, as a sentence; empty where it can.
    [[nodiscard]] QString whyFixed(const models::CalendarEntry &entry) const;
    [[nodiscard]] QString whatScheduleMeans(const models::CalendarEntry &entry) const;
    [[nodiscard]] models::PostFields fields() const;
    void planChanged();
    void scheduleChanged();
    void refuseSchedule(const QString &sentence);

    models::CalendarPageModel &m_model;
    Verbs m_verbs;
    QTimer m_pause;
    std::optional<models::PostFields> m_written; ///< what the workspace has of the words; nothing where it refused them
    QScrollArea *m_scroll = nullptr;
    ElidedLabel *m_heading = nullptr;
    QLabel *m_stateLine = nullptr;
    QLabel *m_problem = nullptr;
    QLineEdit *m_title = nullptr;
    QLabel *m_titleState = nullptr;
    TextField *m_text = nullptr;
    QLabel *m_length = nullptr;
    QPushButton *m_makeThread = nullptr;
    QPushButton *m_sendNow = nullptr;
    QComboBox *m_channel = nullptr;
    QLabel *m_noChannel = nullptr;
    QPushButton *m_toChannels = nullptr;
    QComboBox *m_language = nullptr;
    QComboBox *m_state = nullptr;
    QLabel *m_stateName = nullptr;
    DateBox *m_plan = nullptr;
    DateBox *m_schedule = nullptr;
    QLabel *m_thread = nullptr;
    QLabel *m_stale = nullptr;
    QPushButton *m_toSource = nullptr;
    QPushButton *m_article = nullptr;
    PostFate *m_fate = nullptr;
    HandOff *m_handOff = nullptr;
    AttachmentList *m_attachments = nullptr;
    QLabel *m_attachmentState = nullptr;
    PostExtras *m_extras = nullptr;
    std::optional<domain::ZonedTime> m_refused; ///< the schedule that was not taken
    QPushButton *m_attach = nullptr;
    bool m_isNew = false; ///< what was opened did not stand in the calendar yet
    bool m_isLoading = false;
    bool m_isFresh = false; ///< it was just opened, and nobody has touched it yet
    QPoint m_pointer; ///< where the pointer was then
    QPoint m_chosenAt; ///< where it was when something was chosen from a list
    QPointer<QWidget> m_lost; ///< what had the keyboard until it was switched off
    bool m_isAsked = false; ///< to leave, by the person: what is needed to publish it by hand is shown once it is due
    bool m_isNews = false; ///< what became of it came just now, and nobody has gone elsewhere since
    domain::PostState m_was = domain::PostState::Idea; ///< when it was looked at last
};

} // namespace parvis::ui
