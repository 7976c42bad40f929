package org.miyar.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** What every page of the portal is dressed in: Vaadin's Aura in the colours and type that the outsiders' pages have too. */
@StyleSheet("context://" + Aura.STYLESHEET)
@StyleSheet("context://theme/fonts.css")
@StyleSheet("context://theme/tokens.css")
@StyleSheet("context://app/styles/base.css")
@StyleSheet("context://app/styles/frame.css")
@StyleSheet("context://app/styles/page.css")
@StyleSheet("context://app/styles/home.css")
@StyleSheet("context://app/styles/list.css")
@StyleSheet("context://app/styles/detail.css")
@StyleSheet("context://app/styles/form.css")
@StyleSheet("context://app/styles/door.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/favicon.svg");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("robots", "noindex");
    }
}
