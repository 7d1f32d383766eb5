//! What the figures mean: a sentence each, its tone by icon and word.

use crate::locale::text::findings::Told;
use crate::report::finding::{Finding, Tone};
use crate::ui::components::icon::{icon, Icon};
use crate::ui::wording::Wording;
use yew::{html, Html};

/// Sentences with their tones, without a word for it; nothing without any.
pub fn told(sentences: impl Iterator<Item = (Tone, String)>) -> Html {
    let mut sentences = sentences.peekable();
    if sentences.peek().is_none() {
        return Html::default();
    }
    let item = |(tone, sentence): (Tone, String)| {
        let (tone, mark) = mark(tone);
        html! { <li class="finding" data-tone={tone}>{ icon(mark) }<span>{ sentence }</span></li> }
    };
    html! { <ul class="findings">{ for sentences.map(item) }</ul> }
}

/// The findings of a report.
pub fn findings(wording: Wording, told: &Told, findings: &[Finding]) -> Html {
    html! {
        <ul class="findings">
            { for findings.iter().map(|finding| item(wording, told, finding)) }
        </ul>
    }
}

fn item(wording: Wording, told: &Told, said: &Finding) -> Html {
    let (tone, mark) = mark(said.tone());
    let word = (told.word)(wording.language, said);
    html! {
        <li class="finding" data-tone={tone}>
            { icon(mark) }
            <span>
                if !word.is_empty() { <b class="finding-word">{ word }</b>{ " " } }
                { (told.sentence)(wording.language, wording.currency, said) }
            </span>
        </li>
    }
}

/// The name and the icon of a tone.
fn mark(tone: Tone) -> (&'static str, Icon) {
    match tone {
        Tone::Good => ("good", Icon::Good),
        Tone::Watch => ("watch", Icon::Watch),
        Tone::Bad => ("bad", Icon::Bad),
        Tone::Plain => ("plain", Icon::Plain),
    }
}
