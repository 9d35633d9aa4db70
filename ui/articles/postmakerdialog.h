// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/articles/postmaker.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace parvis::ui {

class SegmentedControl;
class ThreadView;

/// Makes posts of an article: which channels, of what, with which link; what each will say, counted as its channel counts, and where a thread is cut.
class PostMakerDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PostMakerDialog(std::unique_ptr<models::PostMaker> maker, QWidget *parent = nullptr);
    ~PostMakerDialog() override;

private:
    [[nodiscard]] QWidget *makeChannels();
    [[nodiscard]] QWidget *makePost();
    void addSource(QVBoxLayout &column);
    void addLink(QVBoxLayout &column);
    void addText(QVBoxLayout &column);
    void addThread(QVBoxLayout &column);
    [[nodiscard]] QWidget *makeFoot();
    QPushButton *button(const QString &text, const std::function<void()> &run);
    void fillChannels();
    void chooseParameters();
    void follow();
    void followText();
    void followThread();
    void followFoot();
    void save();

    std::unique_ptr<models::PostMaker> m_maker;
    QListWidget *m_channels;
    QLabel *m_noChannels;
    QCheckBox *m_isPlanned;
    QDateEdit *m_day;
    SegmentedControl *m_sources;
    QList<domain::PostSource> m_offered;   ///< what the segments stand for
    QLabel *m_missing;
    QLineEdit *m_address;
    QCheckBox *m_hasParameters;
    QWidget *m_parameters;
    QLineEdit *m_medium;
    QLineEdit *m_campaign;
    QLabel *m_link;
    QLabel *m_heading;
    QPlainTextEdit *m_text;
    QLabel *m_count;
    QWidget *m_threadBox;
    QLabel *m_threadWords;
    ThreadView *m_thread;
    QCheckBox *m_isNumbered;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_anew;
    QLabel *m_hindrance;
    QPushButton *m_save;
    bool m_isShowing = false;
};

} // namespace parvis::ui
