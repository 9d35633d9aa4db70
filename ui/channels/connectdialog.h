// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/channels/connectmodel.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace parvis::ui {

class BrowserWaiting;

/// Connects a channel: its service, where it is, what lets Parvis in there (by the browser where the service has that, else by hand), what to call it. What was
/// typed and not used stands there again next time.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// What is known before anything is typed.
    struct Known
    {
        QString service = {};
        QString server = {};
        QString user = {};
        QString channelName = {}; ///< of a channel that is there already: its service and name are settled
        domain::Channel again = {}; ///< that channel: no other account will do; null: any does
    };

    explicit ConnectDialog(models::ConnectModel &connecting, const Known &known, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    /// Stops what is being connected; else closes.
    void reject() override;

Q_SIGNALS:
    /// The person does not know the passphrase of the file of secrets any more.
    void passphraseLost();

protected:
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// One thing that is asked, and what is wrong with what was given.
    struct Row
    {
        models::ServiceField field;
        QWidget *whole = nullptr;
        QLineEdit *line = nullptr;
        QLabel *error = nullptr;
        QWidget *last = nullptr; ///< that takes the focus
        QLabel *caption = nullptr;
        QComboBox *choice = nullptr; ///< where the service has said what it may be
        QString shown = {}; ///< what stood there before anybody typed
    };

    void makeFields();
    /// What was typed so far stands in the fields that are made next, of which some may be others.
    void keepTyped();
    /// Asks what the channel is set to that is connected again, unless that is known.
    void askSettings();
    /// True for a field of what it is set to beside what lets in.
    [[nodiscard]] bool isSetting(const models::ServiceField &field) const;
    /// The button that opens the guide at the service chosen.
    void makeGuide();
    /// Gives the keyboard to what is to be filled in first; where nothing is, to the button that connects.
    void focusFirst();
    /// Who comes after whom by Tab, the first after the last.
    [[nodiscard]] QList<QWidget *> keyOrder() const;
    [[nodiscard]] Row makeRow(const models::ServiceField &field);
    void makePassphrase();
    /// By the browser, or by hand.
    void changeWay();
    void waitForBrowser(const QUrl &page);
    /// Whoever comes from the browser finds this window before the others.
    void comeForward();
    [[nodiscard]] QString connectText() const;
    void followVault();
    void tidyServer();
    /// Takes up what is to be sent; says beside its field what is wrong with it. Nothing where something is.
    [[nodiscard]] std::optional<models::ConnectWish> wish();
    void tryToConnect();
    void showRefusal(const models::ConnectRefusal &refusal);
    void showBusy(bool isBusy);
    void complain(const Row &row, const QString &sentence);
    void clearComplaints();
    /// What is wrong with the address of a webhook, before anything is said to it; empty where nothing is, or the field is another.
    [[nodiscard]] static QString webhookProblem(const models::ServiceField &field, const QString &text);
    [[nodiscard]] static QString plainHttpSentence();
    /// Offers what a field may be.
    void offer(Row &row, const QStringList &choices);
    /// What was given for a channel that is there already is connected beside it.
    void connectAsItsOwn();
    /// What is asked follows what was typed: an address that lets in by itself wants nothing more.
    void followServer();
    [[nodiscard]] bool isWebhookTyped() const;
    /// Gives each thing that is asked, and each button, a letter of its own, to be reached by Alt.
    void giveLetters();
    void openPage();
    void followPage();
    void keepDraft();
    void dress();
    void fit();
    [[nodiscard]] QString service() const;
    [[nodiscard]] Row *rowOf(models::ServiceField::Kind kind);
    [[nodiscard]] QString typedServer() const;

    models::ConnectModel &m_connecting;
    Known m_known;
    models::ServiceForm m_form;
    QComboBox *m_service;
    QWidget *m_help;
    QLabel *m_explanation;
    QPushButton *m_page;
    qsizetype m_helped = -1; ///< the row before which the help stands; none: behind all
    QScrollArea *m_scroll; ///< of the fields, where a small screen does not hold them all
    QWidget *m_fields;
    QVBoxLayout *m_fieldColumn;
    QList<Row> m_rows;
    QHash<QString, QString> m_typed; ///< otherwise than what is known, by what is asked
    Row m_passphrase;
    Row m_repeated; ///< the passphrase of a file that is still to be made: what is mistyped once would open it to nobody
    QPushButton *m_way;
    QPushButton *m_lost; ///< below the passphrase
    QLabel *m_vaultSentence;
    QWidget *m_nameWhole;
    QLineEdit *m_name;
    QLabel *m_nameCaption;
    QLabel *m_serviceCaption;
    QLabel *m_general;
    QPushButton *m_own; ///< below it, where what was given is good for a channel of its own
    QWidget *m_progress;
    QLabel *m_doing;
    BrowserWaiting *m_waiting;
    QPushButton *m_connect;
    QPushButton *m_cancel;
    QPushButton *m_guide;
    bool m_isByBrowser = false;
    std::optional<QMap<QString, QString>> m_settings; ///< what the channel is set to that is connected again; nothing: nobody could look
};

} // namespace parvis::ui
