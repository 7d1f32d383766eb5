//! The walls: which module may use which, and which crates.

use super::source::in_name;
use super::{app, catches, clean, each, Source};

/// A module, the other modules it may use, and the crates.
type Wall = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

/// Who may use whom. `shell`, and the files beside the folders, may use everything.
const WALLS: [Wall; 9] = [
    ("domain", &[], &[]),
    ("ingest", &["domain"], &["serde", "miniz_oxide"]),
    ("analysis", &["domain"], &["serde"]),
    ("report", &["domain", "analysis"], &["serde"]),
    (
        "locale",
        &["domain", "analysis", "report", "ingest", "job", "part"],
        &[],
    ),
    ("chart", &["report", "locale"], &["plotters"]),
    (
        "state",
        &["domain", "ingest", "analysis", "report", "job", "part"],
        &[],
    ),
    (
        "job",
        &["domain", "ingest", "analysis", "report"],
        &["serde", "postcard"],
    ),
    (
        "ui",
        &[
            "domain", "ingest", "analysis", "report", "locale", "chart", "state", "job", "part",
        ],
        &["yew", "web_sys", "wasm_bindgen", "gloo"],
    ),
];

/// What reads or changes the world, and so belongs into `shell`.
const OUTSIDE: [&str; 20] = [
    "std::fs",
    "std::net",
    "std::io",
    "std::env",
    "std::process",
    "std::thread",
    "std::time",
    "println!",
    "eprintln!",
    "print!",
    "dbg!",
    "web_sys::window",
    "window()",
    "web_sys::Storage",
    "local_storage",
    "gloo::timers",
    "gloo::storage",
    "gloo::utils",
    "gloo::net",
    "spawn_local",
];

fn wall(source: &Source) -> Option<Wall> {
    WALLS.into_iter().find(|wall| wall.0 == source.module())
}

/// A module uses only the modules and crates that its wall lets through.
fn walls(source: &Source) -> Vec<String> {
    let Some((module, modules, crates)) = wall(source) else {
        return Vec::new();
    };
    let mut complaints = Vec::new();
    for (at, used) in used_modules(source) {
        if used != module && !modules.contains(&used.as_str()) {
            complaints.push(source.complaint(at, &format!("`{module}` may not use `{used}`")));
        }
    }
    for name in dependencies() {
        let allowed = crates.contains(&name.as_str());
        for at in source.words(&name).filter(|_| !allowed) {
            if source.code[at + name.len()..].starts_with("::") {
                let what = format!("`{module}` may not use the crate `{name}`");
                complaints.push(source.complaint(at, &what));
            }
        }
    }
    complaints
}

/// The modules that are named from the root of the crate, alone or in braces.
fn used_modules(source: &Source) -> Vec<(usize, String)> {
    let mut used = Vec::new();
    for at in source.words("crate") {
        let Some(rest) = source.code[at..].strip_prefix("crate::") else {
            continue;
        };
        for name in heads(rest) {
            used.push((at, name));
        }
    }
    used
}

/// `a` of `a::b`, or `a` and `c` of `{a::{b}, c::d}`.
fn heads(rest: &str) -> Vec<String> {
    let name = |text: &str| -> String { text.trim().chars().take_while(|c| in_name(*c)).collect() };
    let Some(group) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let (mut depth, mut start, mut found) = (0, 0, Vec::new());
    for (index, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth > 0 => depth -= 1,
            ',' | '}' if depth == 0 => {
                found.push(name(&group[start..index]));
                start = index + 1;
                if character == '}' {
                    break;
                }
            }
            _ => {}
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

/// The names of the run-time dependencies in Cargo.toml, as code writes them.
fn dependencies() -> Vec<String> {
    let manifest = include_str!("../../../Cargo.toml");
    let mut section = "";
    let mut names = Vec::new();
    for line in manifest.lines() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
            names.extend(section.strip_prefix("dependencies.").map(str::to_owned));
        } else if section == "dependencies" {
            names.extend(line.split_once(" =").map(|(name, _)| name.to_owned()));
        }
    }
    names.iter().map(|name| name.replace('-', "_")).collect()
}

/// `super::` stays within a module: what comes from another one is named from the root, where the walls see it.
fn upward(source: &Source) -> Vec<String> {
    let inside = source.path.strip_prefix("src/").unwrap_or(&source.path);
    let is_mod = inside.ends_with("/mod.rs");
    let depth = inside.split('/').count() - usize::from(is_mod);
    let steps = "super::".repeat(depth);
    let climbs = source.code.match_indices(&steps);
    climbs
        .filter(|_| wall(source).is_some())
        .map(|(at, _)| source.complaint(at, "leaves its module by `super`; say `crate::…`"))
        .collect()
}

/// Nothing below `shell` reads a clock, a file, the window or the storage.
fn no_io(source: &Source) -> Vec<String> {
    if wall(source).is_none() {
        return Vec::new();
    }
    OUTSIDE
        .iter()
        .flat_map(|name| {
            let found = source.code.match_indices(name);
            found
                .filter(|(at, _)| !source.code[..*at].chars().next_back().is_some_and(in_name))
                .filter(|(at, _)| {
                    // `web_sys::window()` is one complaint, not two.
                    *name != "window()" || !source.code[..*at].ends_with("web_sys::")
                })
                .map(|(at, _)| source.complaint(at, &format!("`{name}` belongs into `shell`")))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn modules_keep_to_their_walls() {
    clean(each(&app(), walls));
}

#[test]
fn modules_keep_to_their_walls_catches() {
    let bad = [
        "use crate::locale::number::percent;",
        "let x = yew::use_state(f);",
    ];
    catches(walls, "src/state/churn.rs", &bad, &[
        "use crate::report::name::Key;\n#[cfg(test)]\nmod tests { use crate::locale::language; }",
        "// use crate::ui;\nuse crate::{domain::date::Date, report::{name, unit}, state};",
    ]);
    let bad = [
        "use crate::report::name;",
        "use serde::Serialize;",
        "use crate::{domain, ui};",
    ];
    catches(
        walls,
        "src/domain/churn.rs",
        &bad,
        &["use crate::domain::figure::Figure;"],
    );
    catches(
        walls,
        "src/ui/app.rs",
        &["use crate::shell;"],
        &["use yew::html;"],
    );
    assert!(dependencies().iter().any(|name| name == "web_sys"));
}

#[test]
fn nobody_climbs_over_a_wall() {
    clean(each(&app(), upward));
}

#[test]
fn nobody_climbs_over_a_wall_catches() {
    let bad = ["use super::super::locale;"];
    catches(
        upward,
        "src/state/address.rs",
        &bad,
        &["use super::fields;"],
    );
    catches(
        upward,
        "src/state/mod.rs",
        &["use super::ui;"],
        &["use self::a;"],
    );
}

#[test]
fn nothing_below_the_shell_does_io() {
    clean(each(&app(), no_io));
}

#[test]
fn nothing_below_the_shell_does_io_catches() {
    let bad = [
        "let w = web_sys::window();",
        "let w = window();",
        "use std::time::Instant;",
        "use gloo::timers::callback::Timeout;",
        "println!();",
    ];
    catches(
        no_io,
        "src/ui/app.rs",
        &bad,
        &["fn f(e: web_sys::HtmlElement) {}"],
    );
    catches(no_io, "src/shell/mod.rs", &[], &bad);
}
