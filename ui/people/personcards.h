// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/people/peoplepagemodel.h"

#include <QtWidgets/QWidget>

class QLabel;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class Card;

/// What is known of a person, in cards, to read and to edit in place: what is typed is saved when the field is left, and can be undone.
class PersonCards : public QWidget
{
    Q_OBJECT

public:
    explicit PersonCards(models::PeoplePageModel &people, QWidget *parent = nullptr);

    /// Puts the keyboard into the note.
    void focusNote();
    /// Puts the keyboard where a consent is noted.
    void focusConsent();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeDetails(QVBoxLayout &column);
    void makeConsents(QVBoxLayout &column);
    [[nodiscard]] QLineEdit *addField(const QString &name, const QString &hint, QVBoxLayout &column, const std::function<void(const QString &)> &save);
    void show();
    void showDetails();
    void showFields();
    void showAccounts();
    void showConsents();
    void showScore();
    void writeNote();
    void noteConsent(bool isGiven);

    models::PeoplePageModel &m_people;
    QLineEdit *m_company = nullptr;
    QLineEdit *m_mail = nullptr;
    QLineEdit *m_site = nullptr;
    QLineEdit *m_languages = nullptr;
    QLineEdit *m_tags = nullptr;
    QLineEdit *m_fieldName = nullptr;
    QLineEdit *m_fieldValue = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QVBoxLayout *m_fields = nullptr;
    QVBoxLayout *m_accounts = nullptr;
    QVBoxLayout *m_consents = nullptr;
    QVBoxLayout *m_score = nullptr;
    Card *m_scoreCard = nullptr;
    QLineEdit *m_purpose = nullptr;
    QLineEdit *m_source = nullptr;
    QDateEdit *m_said = nullptr;
    models::PeoplePageModel::Key m_shown;
};

} // namespace parvis::ui
