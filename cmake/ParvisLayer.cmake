# SPDX-FileCopyrightText: 2026 The Parvis developers
# SPDX-License-Identifier: GPL-3.0-or-later

# A header that a glob finds later is no dependency of moc's last run: when the list changes, that run is forgotten.
function(parvis_refresh_moc name sources)
    if(NOT "${sources}" STREQUAL "${PARVIS_SOURCES_${name}}")
        file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
        set(PARVIS_SOURCES_${name} "${sources}" CACHE INTERNAL "what the glob of ${name} found")
    endif()
endfunction()

# parvis_layer(NAME LINK <libraries…>)
# One static library of every .cpp and .h below the current folder, so that a wrong dependency is a link error as well
# as a failed layer check. Files in folders named in EXCLUDE (plugins) are left out.
function(parvis_layer name)
    cmake_parse_arguments(arg "" "" "LINK;PRIVATE_LINK;EXCLUDE" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *.cpp *.h)
    foreach(pattern IN LISTS arg_EXCLUDE)
        list(FILTER sources EXCLUDE REGEX "^${pattern}/")
    endforeach()
    if(NOT sources)
        add_library(${name} INTERFACE)
        target_link_libraries(${name} INTERFACE parvis_settings ${arg_LINK})
        return()
    endif()
    add_library(${name} STATIC ${sources})
    target_link_libraries(${name} PUBLIC parvis_settings ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
    parvis_refresh_moc(${name} "${sources}")
    # Each header compiles alone: the target all_verify_interface_header_sets proves it (./dev lint calls it).
    set(headers ${sources})
    list(FILTER headers INCLUDE REGEX "\\.h$")
    target_sources(${name} INTERFACE FILE_SET headers TYPE HEADERS BASE_DIRS ${CMAKE_SOURCE_DIR} FILES ${headers})
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
endfunction()

# parvis_tests(FOLDER LINK <libraries…>): every *test.cpp below that folder of tests/ becomes a program of its own.
function(parvis_tests folder)
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${folder}/*test.cpp)
    foreach(file IN LISTS files)
        parvis_test(${file} ${ARGN})
    endforeach()
endfunction()

# parvis_test(FILE LINK <libraries…>): one Qt Test program per class, named after its path below tests/.
function(parvis_test file)
    cmake_parse_arguments(arg "" "TIMEOUT" "LINK;LABELS" ${ARGN})
    file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR}/tests ${CMAKE_CURRENT_SOURCE_DIR}/${file})
    string(REGEX REPLACE "\\.cpp$" "" path ${path})
    string(REPLACE "/" "_" name ${path})
    add_executable(${name} ${file})
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(${name} PRIVATE parvis_settings Qt6::Test ${arg_LINK})
    # The QTRY_ macros of Qt 6.8 narrow their own timeouts.
    set_source_files_properties(${file} PROPERTIES COMPILE_OPTIONS -Wno-conversion)
    target_compile_definitions(${name} PRIVATE PARVIS_TESTS="${CMAKE_SOURCE_DIR}/tests" PARVIS_BIN="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    add_test(NAME ${path} COMMAND ${name})
    set_tests_properties(${path} PROPERTIES TIMEOUT 120)
    if(arg_TIMEOUT)
        set_tests_properties(${path} PROPERTIES TIMEOUT ${arg_TIMEOUT})
    endif()
    if(arg_LABELS)
        set_tests_properties(${path} PROPERTIES LABELS "${arg_LABELS}")
    endif()
endfunction()
