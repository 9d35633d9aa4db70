// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/channels/capabilities.h"

#include <QtCore/QStringListModel>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace parvis::ui {

/// What a site has for articles: the categories in which one stands, and the newsletter by which it is mailed as it is published. Only what the channel has is
/// shown, and what was chosen already.
class ArticleChoices : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleChoices(QWidget *parent = nullptr);

    [[nodiscard]] QStringList categories() const;
    /// Nothing: as the channel has it.
    [[nodiscard]] std::optional<domain::Mailing> mailing() const;
    /// Shows these without a signal, as far as the channel has them.
    void setChoices(const QStringList &categories, const std::optional<domain::Mailing> &mailing, const domain::Capabilities &can);
    /// Whether there is anything to choose.
    [[nodiscard]] bool hasChoices() const { return m_hasCategories || m_hasMailing; }
    /// Why nothing can be changed, for the tooltips; empty: it can.
    void setBlocked(const QString &reason);

Q_SIGNALS:
    void chosen();
    void typed();

private:
    void fillNewsletters(const std::optional<domain::Mailing> &mailing);
    void followCategories();
    void followMailing();

    domain::Capabilities m_can;
    QWidget *m_categoryBox;
    QLineEdit *m_categories;
    QStringListModel m_known;
    QLabel *m_categoryState;
    QWidget *m_mailingBox;
    QComboBox *m_newsletter;
    domain::Mailing m_promised;
    QComboBox *m_readers;
    QLabel *m_mailingState;
    bool m_hasCategories = false;
    bool m_hasMailing = false;
};

} // namespace parvis::ui
