/** What a blueprint is made of: records whose names are those of its JSON, with units in them. */
package io.headwater.blueprint.section;
