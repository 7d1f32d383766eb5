//! A button for a file that the engine writes when it is asked for it, as the page does not hold what is in it.

use crate::job::wire::PAGE;
use crate::job::{Answer, Ask, Heard};
use crate::locale::text::LaterText;
use crate::ui::components::sheet::{csv_button, save_csv};
use crate::ui::host::use_host;
use crate::ui::wording::use_wording;
use yew::{component, html, use_state_eq, AttrValue, Callback, Html, MouseEvent, Properties};

/// What is saved.
#[derive(Properties, PartialEq)]
pub struct AskedFileProps {
    /// What stands on the button.
    pub label: &'static str,
    /// The page's public name.
    pub page: &'static str,
    /// The name of the file.
    pub file: AttrValue,
    /// What the engine is asked.
    pub ask: Ask,
}

/// The button, and how the talk about the file stands.
#[component]
pub fn AskedFile(props: &AskedFileProps) -> Html {
    let wording = use_wording();
    let host = use_host();
    let told = use_state_eq(|| None::<LaterText>);
    let (page, file, ask) = (props.page, props.file.clone(), props.ask.clone());
    let onclick = {
        let (told, file) = (told.setter(), file.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(host) = host.clone() else { return };
            let (saver, told, file) = (host.clone(), told.clone(), file.clone());
            told.set(Some(LaterText::FileWaits));
            let heard = Callback::from(move |heard: Heard| match heard {
                Heard::Progress(_) => {}
                Heard::Answer(Answer::File(text)) => {
                    save_csv(&saver, page, &file, &text);
                    told.set(None);
                }
                Heard::Answer(_) | Heard::Lost | Heard::Stopped => {
                    told.set(Some(LaterText::FileLost));
                }
            });
            host.errands().ask(&PAGE, ask.clone(), heard);
        })
    };
    html! {
        <>
            { csv_button(props.label, file, onclick) }
            <span class="note" role="status">{ told.map(|told| wording.later(told)) }</span>
        </>
    }
}
