//! The dialog that writes the snippet for somebody's own page, with a live preview.

use crate::locale::text::{data_page, page_title, LaterText, Text};
use crate::state::address::{Frame, Place, Theme};
use crate::ui::components::icon::{icon, Icon};
use crate::ui::components::select::{choice, Select};
use crate::ui::host::{use_host, Address};
use crate::ui::wording::use_wording;
use web_sys::{Element, HtmlInputElement};
use yew::{
    component, html, use_effect_with, use_node_ref, use_state, Callback, Event, Html, Properties,
    TargetCast,
};

/// What to embed.
#[derive(Properties, PartialEq)]
pub struct EmbedProps {
    /// The page with its present inputs.
    pub address: Address,
    /// The dialog was closed.
    pub on_close: Callback<()>,
}

/// The height of a frame before its first message.
const HEIGHT: u32 = 620;

/// The dialog.
#[component]
pub fn EmbedDialog(props: &EmbedProps) -> Html {
    let wording = use_wording();
    let dialog = use_node_ref();
    let theme = use_state(|| Theme::Auto);
    let with_script = use_state(|| true);
    let copied = use_state(|| None::<bool>);
    let host = use_host();
    use_effect_with(dialog.clone(), {
        let host = host.clone();
        move |dialog| {
            if let Some((host, dialog)) = host.zip(dialog.cast::<Element>()) {
                host.errands().modal(dialog, true);
            }
        }
    });
    let Some(host) = host else {
        return Html::default();
    };
    let address = Address {
        frame: Frame::Embed,
        theme: *theme,
        ..props.address.clone()
    };
    let title = match address.place {
        Place::Page(page) => page_title(wording.language, page),
        Place::Data(page) => data_page(wording.language, page).title,
        Place::Index => wording.text(Text::SiteName),
    };
    let url = host.url(&address);
    let snippet = snippet(
        &url,
        title,
        with_script.then(|| host.root_url("embed.js")).as_deref(),
    );
    let copy = {
        let (host, snippet, copied) = (host.clone(), snippet.clone(), copied.setter());
        Callback::from(move |_| {
            host.errands().copy(
                snippet.clone(),
                Callback::from({
                    let copied = copied.clone();
                    move |done| copied.set(Some(done))
                }),
            )
        })
    };
    let close = props.on_close.reform(|_| ());
    let closed = props.on_close.reform(|_: Event| ());
    let choose = {
        let theme = theme.setter();
        Callback::from(move |name: String| theme.set(Theme::from_name(&name).unwrap_or_default()))
    };
    let themes = Theme::ALL.map(|theme| choice(theme.as_str(), wording.text(theme_text(theme))));
    let script = {
        let with_script = with_script.setter();
        Callback::from(move |event: Event| {
            with_script.set(event.target_unchecked_into::<HtmlInputElement>().checked())
        })
    };
    let told = copied.map(|done| {
        wording.later(if done {
            LaterText::EmbedCopied
        } else {
            LaterText::CopyFailed
        })
    });
    html! {
        <dialog class="dialog" ref={dialog} aria-labelledby="embed-title" onclose={closed}>
            <div class="dialog-head">
                <h2 id="embed-title">{ wording.later(LaterText::EmbedTitle) }</h2>
                <button type="button" class="button" data-kind="icon" aria-label={wording.later(LaterText::Close)} onclick={close}>{ icon(Icon::Close) }</button>
            </div>
            <p>{ wording.later(LaterText::EmbedLead) }</p>
            <div class="cluster">
                <label class="mini-field">{ wording.text(Text::ThemeWord) }
                    <Select name="embed-theme" options={themes.to_vec()} chosen={theme.as_str()} on={choose} />
                </label>
                <label class="answer"><input type="checkbox" checked={*with_script} onchange={script} />{ wording.later(LaterText::EmbedWithScript) }</label>
            </div>
            <label class="visually-hidden" for="embed-code">{ wording.later(LaterText::EmbedCode) }</label>
            <textarea id="embed-code" class="snippet" dir="ltr" readonly={true} rows="5" value={snippet} />
            <div class="cluster">
                <button type="button" class="button" data-kind="primary" data-action="copy-embed" onclick={copy}>{ wording.later(LaterText::EmbedCopy) }</button>
                <p class="toast" role="status">{ told }</p>
            </div>
            <h3>{ wording.later(LaterText::EmbedPreview) }</h3>
            <iframe class="embed-preview" src={url} title={title} height={HEIGHT.to_string()}></iframe>
        </dialog>
    }
}

/// The name of a theme.
pub fn theme_text(theme: Theme) -> Text {
    match theme {
        Theme::Auto => Text::ThemeAuto,
        Theme::Light => Text::ThemeLight,
        Theme::Dark => Text::ThemeDark,
    }
}

/// The HTML to paste.
fn snippet(url: &str, title: &str, script: Option<&str>) -> String {
    let frame = format!(
        "<iframe src=\"{}\" width=\"100%\" height=\"{HEIGHT}\" title=\"{}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
        escaped(url),
        escaped(title)
    );
    match script {
        Some(script) => format!(
            "{frame}\n<script src=\"{}\" async></script>",
            escaped(script)
        ),
        None => frame,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snippet_is_escaped() {
        let html = snippet(
            "https://a.example/en/nps/?embed#promoters=40&passives=30",
            "NPS \"x\" <y>",
            Some("https://a.example/embed.js"),
        );
        assert_eq!(
            html,
            "<iframe src=\"https://a.example/en/nps/?embed#promoters=40&amp;passives=30\" width=\"100%\" height=\"620\" \
             title=\"NPS &quot;x&quot; &lt;y>\" loading=\"lazy\" frameborder=\"0\"></iframe>\n\
             <script src=\"https://a.example/embed.js\" async></script>"
        );
    }
}
