// A library for the linker. It takes the place of parts of Embind that would be sent in vain: types that the
// binding does not use, a search for the global object as in engines without `globalThis`, and what counts handles
// in tests of Embind.
mergeInto(LibraryManager.library, {
  _embind_register_float__deps: [],
  _embind_register_float: function () {},
  _embind_register_std_wstring__deps: [],
  _embind_register_std_wstring: function () {},
  $emval_get_global__deps: [],
  $emval_get_global: function () { return globalThis; },
  $init_emval__deps: ["$emval_handle_array"],
  $init_emval__postset: "",
  $init_emval: function () {},
});
