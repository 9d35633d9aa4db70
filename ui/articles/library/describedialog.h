// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGui/QImage>
#include <QtWidgets/QDialog>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace parvis::ui {

/// Asks what an image shows, for who cannot see it. It may be said later.
class DescribeDialog : public QDialog
{
    Q_OBJECT

public:
    /// `take` is what the button says that ends it ("Insert").
    DescribeDialog(const QString &name, const QString &words, const QString &take, QWidget *parent = nullptr);

    void setPicture(const QImage &picture);
    /// Whether it is marked as one that shows nothing that would have to be told.
    void setDecorative(bool isDecorative);
    /// What was said of it elsewhere, to be kept or written over; not where something is written already.
    void propose(const QString &words);

Q_SIGNALS:
    /// The person is done; the words may be empty. `isDecorative`: none are needed.
    void described(const QString &words, bool isDecorative);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void finish();
    void count();

    QLabel *m_picture;
    QPlainTextEdit *m_words;
    QCheckBox *m_decorative;
    QLabel *m_note;
    QPushButton *m_take;
};

} // namespace parvis::ui
