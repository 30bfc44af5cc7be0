package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	clivalues "helm.sh/helm/v3/pkg/cli/values"
	"helm.sh/helm/v3/pkg/getter"
)

// valuesRequest asks what Helm makes of values files and `--set` options.
type valuesRequest struct {
	// Texts are the contents of values files that stand before Files.
	Texts     []string `json:"texts"`
	Files     []string `json:"files"`
	Set       []string `json:"set"`
	SetString []string `json:"setString"`
	SetJSON   []string `json:"setJson"`
	SetFile   []string `json:"setFile"`
}

// mergedValues are the values that the user gave, without a chart's defaults.
type mergedValues struct {
	Values map[string]any `json:"values"`
}

// values merges values files and options as Helm's command line does. In errors, a text is the file `text:<index>`.
func values(line []byte) (any, error) {
	var r valuesRequest
	if err := json.Unmarshal(line, &r); err != nil {
		return nil, fmt.Errorf("request: %w", err)
	}
	if err := refuseStdin(slices.Concat(r.Files, r.SetFile)); err != nil {
		return nil, err
	}
	var files []string
	for i := range r.Texts {
		files = append(files, textScheme+":"+strconv.Itoa(i))
	}
	options := clivalues.Options{
		ValueFiles:   append(files, r.Files...),
		Values:       r.Set,
		StringValues: r.SetString,
		JSONValues:   r.SetJSON,
		FileValues:   r.SetFile,
	}
	merged, err := options.MergeValues(getter.Providers{textProvider(r.Texts)})
	if err != nil {
		return nil, err
	}
	return mergedValues{merged}, nil
}

// refuseStdin refuses what would make Helm read the stream that the requests come from.
func refuseStdin(files []string) error {
	for _, file := range files {
		if file = strings.TrimSpace(file); file == "-" || strings.HasSuffix(file, "=-") {
			return fmt.Errorf("request: %q would read standard input", file)
		}
	}
	return nil
}

// textScheme marks a values file that stands in the request: Helm asks a provider for whatever has a scheme.
const textScheme = "text"

// textProvider is where Helm gets the texts from. As the only provider, it also keeps Helm off the network.
func textProvider(texts []string) getter.Provider {
	return getter.Provider{
		Schemes: []string{textScheme},
		New:     func(...getter.Option) (getter.Getter, error) { return textGetter(texts), nil },
	}
}

// textGetter gives the text that an address such as `text:0` names.
type textGetter []string

func (texts textGetter) Get(address string, _ ...getter.Option) (*bytes.Buffer, error) {
	i, err := strconv.Atoi(strings.TrimPrefix(address, textScheme+":"))
	if err != nil || i < 0 || i >= len(texts) {
		return nil, fmt.Errorf("no such text: %s", address)
	}
	return bytes.NewBufferString(texts[i]), nil
}
