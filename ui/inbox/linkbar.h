// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QUrl;

namespace parvis::ui {

class ElidedLabel;

/// Shows where a link leads before it is followed, and asks. Hidden until then.
class LinkBar : public QWidget
{
    Q_OBJECT

public:
    explicit LinkBar(QWidget *parent = nullptr);

    /// Asks about an address.
    void ask(const QString &address);

Q_SIGNALS:
    /// The person said yes.
    void openRequested(const QUrl &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_address;
    ElidedLabel *m_question;
    ElidedLabel *m_whole;
    QWidget *m_open;
};

} // namespace parvis::ui
