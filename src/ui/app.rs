//! The app: the head of the site and the page that the address names.

use crate::locale::money::Currency;
use crate::locale::text::Text;
use crate::state::address::{Frame, Place, Theme};
use crate::ui::components::header::Header;
use crate::ui::host::{Address, Setting, SharedHost, Surroundings};
use crate::ui::pages::calculator::CalculatorPage;
use crate::ui::pages::data::{self, DataPageProps};
use crate::ui::pages::index::{self, IndexProps};
use crate::ui::store::{Model, Store};
use crate::ui::wording::Wording;
use yew::{
    component, html, use_effect_with, use_reducer, Callback, ContextProvider, Html, MouseEvent,
    Properties,
};

/// What the app runs in.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The browser.
    pub host: SharedHost,
}

/// Where the person is.
#[derive(Clone, Debug, PartialEq)]
pub struct Whereabouts {
    /// The address shown.
    pub address: Address,
    /// How many links were opened from outside.
    pub arrivals: u32,
    /// The last inputs of pages that were left, so that coming back finds them.
    left: Vec<(Place, String)>,
}

/// How a person gets about.
#[derive(Clone)]
pub enum Move {
    /// By the browser: Back, Forward, a link.
    Arrived(Address),
    /// By a link of the app.
    Go(Address),
    /// The inputs of the page have changed.
    Inputs(String),
    /// Another theme.
    Theme(Theme),
    /// Another currency.
    Currency(Currency),
}

impl Model for Whereabouts {
    type Msg = Move;

    fn updated(&self, msg: Move) -> Self {
        let mut next = self.clone();
        match msg {
            Move::Arrived(address) if address == self.address => {}
            Move::Arrived(address) => {
                next.arrivals += 1;
                next.address = address;
            }
            Move::Go(address) => {
                next.remember();
                next.address = address;
                // A link that brings inputs is opened as one from outside.
                if next.address.fragment.is_empty() {
                    let place = next.address.place;
                    let known = next.left.iter().find(|(left, _)| *left == place);
                    next.address.fragment = known
                        .map(|(_, fragment)| fragment.clone())
                        .unwrap_or_default();
                }
            }
            Move::Inputs(fragment) => next.address.fragment = fragment,
            Move::Theme(theme) => next.address.theme = theme,
            Move::Currency(currency) => {
                next.address.currency =
                    (currency != Currency::of(next.address.language)).then_some(currency);
            }
        }
        next
    }
}

impl Whereabouts {
    fn remember(&mut self) {
        let place = self.address.place;
        if place != Place::Index {
            self.left.retain(|(left, _)| *left != place);
            self.left.push((place, self.address.fragment.clone()));
        }
    }
}

/// The app.
#[component]
pub fn App(props: &AppProps) -> Html {
    let host = props.host.clone();
    let start = host.address();
    let whereabouts = use_reducer(|| {
        Store(Whereabouts {
            address: start,
            arrivals: 0,
            left: Vec::new(),
        })
    });
    let tell = {
        let (dispatcher, host) = (whereabouts.dispatcher(), host.clone());
        Callback::from(move |step: Move| match &step {
            Move::Go(address) => {
                let (dispatcher, step) = (dispatcher.clone(), step.clone());
                let done = Callback::from(move |()| dispatcher.dispatch(step.clone()));
                host.prepare(address, done);
            }
            _ => dispatcher.dispatch(step),
        })
    };
    let address = whereabouts.0.address.clone();
    use_effect_with((), {
        let (host, tell) = (host.clone(), tell.clone());
        move |()| host.on_address(tell.reform(Move::Arrived))
    });
    use_effect_with(address.clone(), {
        let host = host.clone();
        move |address| host.show(address)
    });
    let wording = Wording {
        language: address.language,
        currency: address.currency.unwrap_or(Currency::of(address.language)),
    };
    html! {
        <ContextProvider<Surroundings> context={Surroundings { host: host.clone(), wording }}>
            if address.frame == Frame::Page { { skip(&host, wording) }{ head(&host, &address, &tell) } }
            { page(&whereabouts.0, &tell) }
            if address.frame == Frame::Embed { { attribution(&host, wording, &address) } }
        </ContextProvider<Surroundings>>
    }
}

/// The first stop of the keyboard; a jump by the browser would take the inputs out of the address.
fn skip(host: &SharedHost, wording: Wording) -> Html {
    let host = host.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        event.prevent_default();
        host.focus("main");
    });
    html! { <a class="skip" href="#main" {onclick}>{ wording.text(Text::SkipToContent) }</a> }
}

fn head(host: &SharedHost, address: &Address, tell: &Callback<Move>) -> Html {
    let go = {
        let (host, tell, now) = (host.clone(), tell.clone(), address.language);
        Callback::from(move |to: Address| {
            if to.language != now {
                host.remember(Setting::Language, to.language.code());
            }
            tell.emit(Move::Go(to));
        })
    };
    let on_theme = {
        let (host, tell) = (host.clone(), tell.clone());
        Callback::from(move |theme: Theme| {
            host.remember(Setting::Theme, theme.as_str());
            host.set_theme(theme);
            tell.emit(Move::Theme(theme));
        })
    };
    html! {
        <Header address={address.clone()} theme={address.theme} on_go={go} {on_theme} on_currency={tell.reform(Move::Currency)} />
    }
}

fn page(whereabouts: &Whereabouts, tell: &Callback<Move>) -> Html {
    let address = whereabouts.address.clone();
    match address.place {
        Place::Index => (index::part().view)(IndexProps {
            address,
            on_go: tell.reform(Move::Go),
        }),
        Place::Page(page) => html! {
            <CalculatorPage key={page.as_str()} {page} {address} arrivals={whereabouts.arrivals} on_link={tell.reform(Move::Inputs)} on_go={tell.reform(Move::Go)} />
        },
        Place::Data(page) => (data::part(page).view)(DataPageProps {
            address,
            arrivals: whereabouts.arrivals,
            on_link: tell.reform(Move::Inputs),
            on_go: tell.reform(Move::Go),
        }),
    }
}

/// One quiet line under an embedded calculator: it opens the full page elsewhere, with the same inputs.
fn attribution(host: &SharedHost, wording: Wording, address: &Address) -> Html {
    let href = host.url(&Address {
        frame: Frame::Page,
        ..address.clone()
    });
    html! {
        <footer class="attribution">
            <a {href} target="_blank" rel="noopener">{ wording.text(Text::OpenFull) }</a>
            <span class="muted">{ wording.text(Text::Privacy) }</span>
        </footer>
    }
}
