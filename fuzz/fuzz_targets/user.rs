#![no_main]
libfuzzer_sys::fuzz_target!(init: tallfest_fuzz::seed("user"), |bytes: &[u8]| {
    tallfest_fuzz::run("user", bytes);
});
