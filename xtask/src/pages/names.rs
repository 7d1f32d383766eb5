//! Short names for what the app imports from its bindings.
//!
//! wasm-bindgen names each import by a hash, which does not compress and stands in the wasm and in the script.

use super::binary::{with_imports, Import};

/// The end of the name of the bindings' module, as the wasm imports from it.
const BINDINGS: &str = "_bg.js";

/// The wasm and its bindings with short names; `None` where a name is not found in the bindings as wasm-bindgen writes it.
pub fn shortened(wasm: &[u8], bindings: &str) -> Option<(Vec<u8>, String)> {
    let mut script = bindings.to_owned();
    let mut count = 0;
    let mut are_known = true;
    let wasm = with_imports(wasm, |import: &mut Import| {
        if import.module.ends_with(BINDINGS.as_bytes()) {
            let old = format!(" {}: ", String::from_utf8_lossy(&import.name));
            let new = letters(count);
            count += 1;
            are_known &= script.matches(&old).count() == 1;
            script = script.replacen(&old, &format!(" {new}: "), 1);
            import.name = new.into_bytes();
        }
    })?;
    are_known.then_some((wasm, script))
}

/// `a` to `z`, `aa` to `zz` and on.
fn letters(number: usize) -> String {
    let last = char::from(b'a' + (number % 26) as u8);
    match number / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{letters, shortened};

    #[test]
    fn names_are_all_different() {
        let names: Vec<String> = (0..800).map(letters).collect();
        assert_eq!((names[0].as_str(), names[25].as_str()), ("a", "z"));
        assert_eq!((names[26].as_str(), names[702].as_str()), ("aa", "aaa"));
        let different: std::collections::BTreeSet<&String> = names.iter().collect();
        assert_eq!(different.len(), names.len());
    }

    #[test]
    fn wasm_and_bindings_get_the_same_names() {
        let imports = b"\x02\x09./b_bg.js\x05__wbg\0\0\x01x\x01y\0\0";
        let start = b"\0asm\x01\0\0\0".to_vec();
        let module = |imports: &[u8]| [&start[..], &[2, imports.len() as u8], imports].concat();
        let wasm = module(imports);
        let (short, script) = shortened(&wasm, "{ __wbg: 1, other: 2 }").unwrap_or_default();
        assert_eq!(short, module(b"\x02\x09./b_bg.js\x01a\0\0\x01x\x01y\0\0"));
        assert_eq!(script, "{ a: 1, other: 2 }");
        assert_eq!(shortened(&wasm, "{ __other: 1 }"), None);
    }
}
