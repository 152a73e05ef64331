#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tallfest_fuzz::run("visit", bytes));
