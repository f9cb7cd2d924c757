# Third-party libraries: an installed package where there is one, else the pinned upstream release.
# Point FETCHCONTENT_SOURCE_DIR_<NAME> at a source tree to use that instead.
include(FetchContent)
set(CMAKE_POLICY_DEFAULT_CMP0077 NEW)  # their options take the values that are set here

# onrecord_dependency(<name> [HEADERS_ONLY] VERSION <least> URL <url> SHA256 <hash>)
# Offers the package <name> to find_package first (not when cross-compiling: packages of the build
# machine do not fit) and fetches it otherwise. HEADERS_ONLY: FetchContent_MakeAvailable unpacks it
# without running its CMakeLists, which would add tests and documentation.
macro(onrecord_dependency name)
  cmake_parse_arguments(_dep "HEADERS_ONLY" "VERSION;URL;SHA256" "" ${ARGN})
  if(NOT CMAKE_CROSSCOMPILING)
    find_package(${name} ${_dep_VERSION} QUIET)
  endif()
  if(NOT ${name}_FOUND)
    set(_dep_subdirectory)
    if(_dep_HEADERS_ONLY)
      set(_dep_subdirectory SOURCE_SUBDIR no-cmake)
    endif()
    FetchContent_Declare(${name} URL ${_dep_URL} URL_HASH SHA256=${_dep_SHA256}
      DOWNLOAD_EXTRACT_TIMESTAMP OFF ${_dep_subdirectory})
  endif()
endmacro()

onrecord_dependency(pugixml HEADERS_ONLY VERSION 1.13
  URL https://github.com/zeux/pugixml/releases/download/v1.15/pugixml-1.15.tar.gz
  SHA256 655ade57fa703fb421c2eb9a0113b5064bddb145d415dd1f88c79353d90d511a)
if(NOT pugixml_FOUND)
  # Nobody who uses the installed library could find this copy: its object goes into the library itself.
  FetchContent_MakeAvailable(pugixml)
  add_library(onrecord_pugixml OBJECT "${pugixml_SOURCE_DIR}/src/pugixml.cpp")
  target_include_directories(onrecord_pugixml SYSTEM PUBLIC "${pugixml_SOURCE_DIR}/src")
  target_compile_definitions(onrecord_pugixml PUBLIC PUGIXML_NO_EXCEPTIONS PUGIXML_NO_XPATH)
  set_target_properties(onrecord_pugixml PROPERTIES
    POSITION_INDEPENDENT_CODE ON CXX_VISIBILITY_PRESET hidden)
  add_library(pugixml::pugixml ALIAS onrecord_pugixml)
endif()

onrecord_dependency(utf8cpp HEADERS_ONLY VERSION 3.2
  URL https://github.com/nemtrif/utfcpp/archive/refs/tags/v3.2.5.tar.gz
  SHA256 14fd1b3c466814cb4c40771b7f207b61d2c7a0aa6a5e620ca05c00df27f25afd)
if(NOT utf8cpp_FOUND)
  FetchContent_MakeAvailable(utf8cpp)
  add_library(utf8cpp INTERFACE)
  target_include_directories(utf8cpp SYSTEM INTERFACE "${utf8cpp_SOURCE_DIR}/source")
endif()
if(NOT TARGET utf8cpp::utf8cpp)  # packages before version 4 have no namespace
  add_library(utf8cpp::utf8cpp ALIAS utf8cpp)
endif()

# RapidJSON's last release does not compile as C++20; this is the commit that packagers ship.
onrecord_dependency(RapidJSON HEADERS_ONLY VERSION 1.1
  URL https://github.com/Tencent/rapidjson/archive/f54b0e47a08782a6131cc3d60f94d038fa6e0a51.tar.gz
  SHA256 4a76453d36770c9628d7d175a2e9baccbfbd2169ced44f0cb72e86c5f5f2f7cd)
add_library(onrecord_rapidjson INTERFACE)
if(RapidJSON_FOUND)
  target_include_directories(onrecord_rapidjson SYSTEM INTERFACE ${RapidJSON_INCLUDE_DIRS} ${RAPIDJSON_INCLUDE_DIRS})
else()
  FetchContent_MakeAvailable(RapidJSON)
  target_include_directories(onrecord_rapidjson SYSTEM INTERFACE "${rapidjson_SOURCE_DIR}/include")
endif()

if(ONRECORD_BUILD_CLI AND NOT EMSCRIPTEN)
  onrecord_dependency(CLI11 VERSION 2.1
    URL https://github.com/CLIUtils/CLI11/archive/v2.5.0.tar.gz
    SHA256 17e02b4cddc2fa348e5dbdbb582c59a3486fa2b2433e70a0c3bacb871334fd55)
  if(NOT CLI11_FOUND)
    FetchContent_MakeAvailable(CLI11)
  endif()
  find_package(Threads REQUIRED)
endif()

if(ONRECORD_BUILD_TESTS AND NOT EMSCRIPTEN)
  # Versions 2 and 3 both work; tests include support/catch.hpp.
  onrecord_dependency(Catch2
    URL https://github.com/catchorg/Catch2/archive/v3.6.0.tar.gz
    SHA256 485932259a75c7c6b72d4b874242c489ea5155d17efa345eb8cc72159f49f356)
  if(NOT Catch2_FOUND)
    FetchContent_MakeAvailable(Catch2)
    list(APPEND CMAKE_MODULE_PATH "${catch2_SOURCE_DIR}/extras")
  endif()
endif()
