package main

import (
	"bytes"
	"encoding/json"
	"strings"

	"sidegrid.dev/tools/checks/schemas"
)

// essential is a schema without what does not decide whether an object fits: descriptions, defaults and the extensions
// of OpenAPI.
func essential(schema any) any {
	switch s := schema.(type) {
	case []any:
		for i, part := range s {
			s[i] = essential(part)
		}
		return s
	case map[string]any:
		kept := map[string]any{}
		for keyword, value := range s {
			switch {
			case keyword == "properties":
				kept[keyword] = essentialOfEach(value.(map[string]any))
			case keyword == "description", keyword == "default", strings.HasPrefix(keyword, "x-"):
			default:
				kept[keyword] = essential(value)
			}
		}
		return kept
	default:
		return schema
	}
}

// essentialOfEach keeps all names: a property may be called description.
func essentialOfEach(properties map[string]any) map[string]any {
	kept := map[string]any{}
	for name, schema := range properties {
		kept[name] = essential(schema)
	}
	return kept
}

// references are the names of the types that a schema refers to.
func references(schema any) []string {
	var names []string
	switch s := schema.(type) {
	case []any:
		for _, part := range s {
			names = append(names, references(part)...)
		}
	case map[string]any:
		for keyword, value := range s {
			if text, ok := value.(string); ok && keyword == "$ref" {
				names = append(names, strings.TrimPrefix(text, "#/$defs/"))
			} else {
				names = append(names, references(value)...)
			}
		}
	}
	return names
}

// linesOf writes JSON Lines: the header, then a line for each definition, so that a review shows what changed.
func linesOf(header schemas.Header, definitions []schemas.Definition) ([]byte, error) {
	var out bytes.Buffer
	lines := json.NewEncoder(&out)
	lines.SetEscapeHTML(false)
	if err := lines.Encode(header); err != nil {
		return nil, err
	}
	for _, definition := range definitions {
		if err := lines.Encode(definition); err != nil {
			return nil, err
		}
	}
	return out.Bytes(), nil
}
