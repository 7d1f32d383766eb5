//! A data table: the ids are for machines, the labels for people.

use yew::{html, AttrValue, Html};

/// A column: its label and whether it holds numbers.
pub struct Head {
    /// The column's id, ASCII, in English.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// Whether its cells line up at the end.
    pub is_number: bool,
}

/// A `<table data-table>` with its caption, in a box that scrolls sideways by itself.
pub fn table(id: &'static str, caption: &str, heads: &[Head], rows: &[Vec<String>]) -> Html {
    let caption = AttrValue::from(caption.to_owned());
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="data-table" data-table={id}>
                <caption class="visually-hidden">{ caption }</caption>
                <thead><tr>{ for heads.iter().map(|head| html! {
                    <th scope="col" data-column={head.id} data-type={kind(head)}>{ &head.label }</th>
                }) }</tr></thead>
                <tbody>{ for rows.iter().map(|row| html! {
                    <tr>{ for row.iter().zip(heads).map(|(text, head)| cell(text, head)) }</tr>
                }) }</tbody>
            </table>
        </div>
    }
}

/// What is not a number stands as it is written, whatever the direction of the page.
fn cell(text: &str, head: &Head) -> Html {
    match head.is_number {
        true => html! { <td data-type={kind(head)}>{ text }</td> },
        false => html! { <td><bdi>{ text }</bdi></td> },
    }
}

fn kind(head: &Head) -> Option<&'static str> {
    head.is_number.then_some("number")
}
