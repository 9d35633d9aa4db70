// SPDX-FileCopyrightText: 2026 The Parvis developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWebEngineWidgets/QWebEngineView>

#include <functional>

namespace parvis::ui {

/// The view in the window; tells when it became wider or narrower.
class PreviewView final : public QWebEngineView
{
public:
    using QWebEngineView::QWebEngineView;

    std::function<void()> resized;

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        if (resized)
            resized();
        QWebEngineView::resizeEvent(event);
    }
};

} // namespace parvis::ui
