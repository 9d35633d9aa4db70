// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/articles/pagehead.h"

#include <QtCore/QObject>

namespace parvis::models {

/// Makes the head of an article's page off the window's thread; the latest request wins.
class PageHead : public QObject
{
    Q_OBJECT

public:
    explicit PageHead(const analysis::PageSite &site, QObject *parent = nullptr);

    void make(const domain::Article &article);

Q_SIGNALS:
    void made(const QString &lines);

private:
    analysis::PageSite m_site;
    int m_request = 0;
};

} // namespace parvis::models
