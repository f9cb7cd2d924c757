# cmake --install: headers, library, CMake package, pkg-config file.
include(CMakePackageConfigHelpers)

# Only a static library leaves its own needs to whoever links it. A fetched pugixml is inside.
get_target_property(onrecord_type onrecord TYPE)
set(ONRECORD_PACKAGE_NEEDS "")
set(ONRECORD_PKGCONFIG_NEEDS "")
if(pugixml_FOUND AND NOT onrecord_type STREQUAL "SHARED_LIBRARY")
  set(ONRECORD_PACKAGE_NEEDS "include(CMakeFindDependencyMacro)\nfind_dependency(pugixml)")
  set(ONRECORD_PKGCONFIG_NEEDS "pugixml")
endif()

install(TARGETS onrecord EXPORT onrecord)
install(DIRECTORY include/onrecord "${CMAKE_CURRENT_BINARY_DIR}/include/onrecord"
  DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")

set(package_folder "${CMAKE_INSTALL_LIBDIR}/cmake/onrecord")
configure_package_config_file(package/onrecordConfig.cmake.in onrecordConfig.cmake
  INSTALL_DESTINATION "${package_folder}")
write_basic_package_version_file(onrecordConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  "${CMAKE_CURRENT_BINARY_DIR}/onrecordConfig.cmake"
  "${CMAKE_CURRENT_BINARY_DIR}/onrecordConfigVersion.cmake"
  DESTINATION "${package_folder}")
install(EXPORT onrecord NAMESPACE onrecord:: FILE onrecordTargets.cmake DESTINATION "${package_folder}")

# The pkg-config file finds its prefix from where it lies, so that an installed tree can move. An absolute
# folder (as some distributions pass) stands for itself.
set(pkgconfig_PREFIX "${CMAKE_INSTALL_PREFIX}")
if(NOT IS_ABSOLUTE "${CMAKE_INSTALL_LIBDIR}")
  file(RELATIVE_PATH up "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
  set(pkgconfig_PREFIX "\${pcfiledir}/${up}")
endif()
foreach(folder IN ITEMS INCLUDEDIR LIBDIR)
  cmake_path(APPEND pkgconfig_${folder} "\${prefix}" "${CMAKE_INSTALL_${folder}}")
endforeach()
configure_file(package/onrecord.pc.in onrecord.pc @ONLY)
install(FILES "${CMAKE_CURRENT_BINARY_DIR}/onrecord.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
